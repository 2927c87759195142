package dev.porchlight.file;

import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.FirstQuestion;
import dev.porchlight.housecall.HousecallCheck;
import dev.porchlight.office.Finding;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;

/** In which zone times are shown: the company's own, else the setting. */
@Order(30)
class CompanyZoneCheck extends HousecallCheck {

    private static final String EXAMPLE = "such as America/New_York";

    private final String setting;

    CompanyZoneCheck(FirstQuestion first, @Value("${porchlight.zone:}") String setting) {
        super(first);
        this.setting = setting.strip();
    }

    @Override
    protected List<Finding> ask(Company company) {
        var set = zone(setting);
        if (!setting.isEmpty() && set.isEmpty()) {
            return Finding.problem(
                            "porchlight.zone is set, and is no time zone: the portal does not start.",
                            "Write one " + EXAMPLE + ", or leave it out.")
                    .alone();
        }
        return zone(company.timeZone())
                .map(own -> known(own, set))
                .orElseGet(() -> unknown(set))
                .alone();
    }

    private static Finding known(ZoneId own, Optional<ZoneId> set) {
        var shown = "Times are shown in the company's zone, " + own;
        return set.filter(other -> !other.equals(own)).isEmpty()
                ? Finding.fine(shown + ".")
                : Finding.note(
                        "%s. The setting porchlight.zone says %s and counts only until Housecall Pro was reached."
                                .formatted(shown, set.get()),
                        "Set it to the same, or leave it out.");
    }

    private static Finding unknown(Optional<ZoneId> set) {
        return set.map(zone -> Finding.fine(
                        "Housecall Pro names no time zone; times are shown in that of the setting, " + zone + "."))
                .orElseGet(() -> Finding.problem(
                        "Housecall Pro names no time zone, and no setting does: times would be shown in UTC, hours"
                                + " off.",
                        "Set PORCHLIGHT_ZONE to one " + EXAMPLE + "."));
    }

    private static Optional<ZoneId> zone(@Nullable String name) {
        try {
            return Optional.ofNullable(name).filter(text -> !text.isBlank()).map(ZoneId::of);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

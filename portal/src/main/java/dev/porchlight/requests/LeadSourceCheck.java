package dev.porchlight.requests;

import dev.porchlight.housecall.Company;
import dev.porchlight.housecall.FirstQuestion;
import dev.porchlight.housecall.HousecallCheck;
import dev.porchlight.housecall.LeadSource;
import dev.porchlight.housecall.LeadsApi;
import dev.porchlight.office.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;

/** Whether Housecall Pro knows the lead source of the settings: a request that names an unknown one is refused (seen live). */
@Order(55)
class LeadSourceCheck extends HousecallCheck {

    private final LeadsApi leads;
    private final @Nullable String setting;

    LeadSourceCheck(FirstQuestion first, LeadsApi leads, RequestSettings settings) {
        super(first);
        this.leads = leads;
        this.setting = settings.leadSource();
    }

    @Override
    protected List<Finding> ask(Company company) {
        if (setting == null) {
            return Finding.fine("None is set: requests from the portal carry no lead source.")
                    .alone();
        }
        var known = leads.allSources().stream().map(LeadSource::name).toList();
        return known.contains(setting)
                ? Finding.fine("Housecall Pro knows " + setting + ".").alone()
                : Finding.problem(
                                "Housecall Pro knows no lead source " + setting + ": every request would be refused.",
                                "Write porchlight.requests.lead-source as one of: %s. Or make it in Housecall Pro."
                                        .formatted(String.join(", ", known)))
                        .alone();
    }
}

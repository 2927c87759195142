package dev.porchlight.housecall;

import dev.porchlight.office.Finding;
import java.util.List;
import org.springframework.core.annotation.Order;

/** Where the company works. */
@Order(40)
class ServiceAreaCheck extends HousecallCheck {

    ServiceAreaCheck(FirstQuestion first) {
        super(first);
    }

    @Override
    protected List<Finding> ask(Company company) {
        int zipCodes = company.serviceAreasData().zipCodes().size();
        return (zipCodes == 0
                        ? Finding.note(
                                "Housecall Pro knows no service area: no address is told to be outside of it.",
                                "If that is not wanted, list the ZIP codes in Housecall Pro's settings of service"
                                        + " areas.")
                        : Finding.fine("%d ZIP codes are served.".formatted(zipCodes)))
                .alone();
    }
}

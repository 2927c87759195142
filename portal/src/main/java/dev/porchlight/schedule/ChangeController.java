package dev.porchlight.schedule;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What became of what was sent. The page stays: it can be come back to by its reference. */
@Controller
class ChangeController {

    private final Bookings bookings;

    ChangeController(Bookings bookings) {
        this.bookings = bookings;
    }

    static String path(MadeChange made) {
        return "/schedule/changes/" + made.reference();
    }

    @GetMapping("/schedule/changes/{reference}")
    ModelAndView outcome(
            CustomerChanges changes,
            CustomerFile file,
            SignedInCustomer here,
            Say say,
            @PathVariable String reference) {
        var made = ChangeReference.parse(reference)
                .flatMap(changes::find)
                .filter(known -> OutcomePage.tells(known.change()))
                .orElseThrow(TimesController::notThere);
        // What is done is in the file as it is now; the one that came with the request may be from before it.
        var current = made.outcome() instanceof Outcome.Done ? changes.file() : file;
        return Views.page("schedule/outcome", OutcomePage.of(current, made, bookings.find(here, made.key()), say));
    }
}

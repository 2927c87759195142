package dev.porchlight.schedule;

import dev.porchlight.changes.CancelVisit;
import dev.porchlight.changes.Change;
import dev.porchlight.changes.ChangeWords;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MoveVisit;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One visit, and what its customer can do with it. */
@Controller
class VisitController {

    private final Planner planner;

    VisitController(Planner planner) {
        this.planner = planner;
    }

    @GetMapping("/schedule/visits/{id}")
    ModelAndView visit(CustomerFile file, CustomerChanges changes, Say say, @PathVariable AppointmentId id) {
        var visit = OwnVisit.in(file, id).orElseThrow(TimesController::notThere);
        return Views.page(
                "schedule/visit",
                VisitPage.of(
                        file,
                        visit,
                        planner.moving(visit, say.now()),
                        planner.cancelling(visit, say.now()),
                        open(changes, id, say),
                        say));
    }

    /** While something is being saved about a visit, nothing else can be asked for. */
    static List<ChangeWords> open(CustomerChanges changes, AppointmentId visit, Say say) {
        return changes.open().stream()
                .filter(made -> isAbout(made.change(), visit))
                .map(made -> ChangeWords.of(made, say))
                .toList();
    }

    private static boolean isAbout(Change change, AppointmentId visit) {
        return switch (change) {
            case MoveVisit move -> move.appointment().equals(visit);
            case CancelVisit cancel -> cancel.appointment().equals(visit);
            default -> false;
        };
    }
}

package dev.porchlight.schedule;

import dev.porchlight.changes.CancelVisit;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.RequestKey;
import dev.porchlight.changes.Seen;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.policy.Rule;
import dev.porchlight.shared.AppointmentId;
import dev.porchlight.web.Fact;
import dev.porchlight.web.FormErrors;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import dev.porchlight.web.Views;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a visit off the schedule, and says plainly that the work is the office's to cancel. */
@Controller
@RequestMapping("/schedule/visits/{id}/cancellation")
class CancellationController {

    private static final int LONGEST = 1000;

    private final Planner planner;

    CancellationController(Planner planner) {
        this.planner = planner;
    }

    @GetMapping
    ModelAndView form(CustomerFile file, CustomerChanges changes, Say say, @PathVariable AppointmentId id) {
        var visit = OwnVisit.in(file, id).orElseThrow(TimesController::notThere);
        boolean isOpen = !VisitController.open(changes, id, say).isEmpty();
        return planner.cancelling(visit, say.now()) instanceof Rule.Allowed && !isOpen
                ? page(file, visit, RequestKey.fresh().toString(), null, new FormErrors(), say)
                : Views.go("/schedule/visits/" + id);
    }

    @PostMapping
    ModelAndView cancel(
            CustomerFile file,
            CustomerChanges changes,
            Say say,
            @PathVariable AppointmentId id,
            @RequestParam(required = false) @Nullable String request,
            @RequestParam(required = false) @Nullable String seen,
            @RequestParam(required = false) @Nullable String reason) {
        var key = RequestKey.parse(request);
        var made = key.flatMap(changes::find);
        if (made.isPresent()) {
            return Views.go(ChangeController.path(made.get()));
        }
        var visit = OwnVisit.in(file, id).orElseThrow(TimesController::notThere);
        if (!(planner.cancelling(visit, say.now()) instanceof Rule.Allowed)
                || !VisitController.open(changes, id, say).isEmpty()) {
            return Views.go("/schedule/visits/" + id);
        }
        var errors = new FormErrors();
        if (key.isEmpty()) {
            errors.add("reason", say.text("schedule.form.old"));
        }
        if (!visit.mark().equals(seen)) {
            errors.add("reason", say.text("schedule.visit.moved"));
        }
        var words = reason == null ? "" : reason.strip();
        if (words.length() > LONGEST) {
            errors.add("reason", say.text("schedule.details.tooLong", say.number(LONGEST)));
        }
        if (!errors.isEmpty()) {
            return page(file, visit, key.orElseGet(RequestKey::fresh).toString(), reason, errors, say);
        }
        var change =
                new CancelVisit(visit.job().id(), id, Seen.of(visit.appointment()), words.isEmpty() ? null : words);
        return Views.go(ChangeController.path(changes.make(key.orElseThrow(), change)));
    }

    private ModelAndView page(
            CustomerFile file, OwnVisit visit, String request, @Nullable String reason, FormErrors errors, Say say) {
        var path = "/schedule/visits/" + visit.appointment().id();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(say.text("schedule.fact.what"), Titles.job(say, file, visit.job())));
        if (!visit.job().address().isBlank()) {
            facts.add(new Fact(
                    say.text("schedule.fact.where"), say.place(visit.job().address())));
        }
        var when = visit.planned(say).map(known -> known.when(say)).orElse("");
        var rule = Objects.requireNonNullElse(
                PlanWords.rule("schedule.rule.cancel", planner.cancelling(visit, say.now()), say), "");
        return Views.form(
                "schedule/cancellation",
                new CancellationPage(
                        path + "/cancellation", path, request, visit.mark(), when, facts, rule, reason, errors),
                errors);
    }
}

package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.policy.Policy;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class ScheduleController {

    private final Agendas agendas;
    private final Policy policy;

    ScheduleController(Agendas agendas, Policy policy) {
        this.agendas = agendas;
        this.policy = policy;
    }

    @GetMapping("/schedule")
    String schedule(
            CustomerFile file,
            Say say,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = ScheduleFilter.of(q, year);
        model.addAttribute("page", SchedulePage.of(file, agendas.of(file, say), filter, Rows.page(page), say));
        model.addAttribute("mayBook", policy.offersBooking());
        return "schedule/schedule";
    }
}

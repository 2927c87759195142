package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class JobsController {

    private final JobHistories histories;

    JobsController(JobHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/jobs")
    String jobs(
            CustomerFile file,
            Say say,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String place,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = JobFilter.of(q, state, year, place);
        model.addAttribute("page", JobsPage.of(file, histories.of(file, say), filter, Rows.page(page), say));
        return "jobs/jobs";
    }
}

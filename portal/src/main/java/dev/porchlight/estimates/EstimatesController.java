package dev.porchlight.estimates;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class EstimatesController {

    private final EstimateHistories histories;

    EstimatesController(EstimateHistories histories) {
        this.histories = histories;
    }

    @GetMapping("/estimates")
    String estimates(
            CustomerFile file,
            Say say,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var filter = EstimateFilter.of(q, state, year);
        model.addAttribute("page", EstimatesPage.of(file, histories.of(file, say), filter, Rows.page(page), say));
        return "estimates/estimates";
    }
}

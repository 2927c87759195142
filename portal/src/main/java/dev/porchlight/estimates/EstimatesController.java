package dev.porchlight.estimates;

import static java.util.stream.Collectors.toMap;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Details;
import dev.porchlight.file.Part;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class EstimatesController {

    private final Details details;
    private final Executor beside = Executors.newVirtualThreadPerTaskExecutor();

    EstimatesController(Details details) {
        this.details = details;
    }

    @GetMapping("/estimates")
    String estimates(CustomerFile file, Say say, @RequestParam(required = false) @Nullable String page, Model model) {
        model.addAttribute("page", EstimatesPage.of(file, Rows.page(page), say));
        return "estimates/estimates";
    }

    @GetMapping("/estimates/{id}")
    String estimate(CustomerFile file, Say say, @PathVariable EstimateId id, Model model) {
        var estimate = file.estimate(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", EstimatePage.of(file, estimate, lines(file, estimate), say));
        return "estimates/estimate";
    }

    /** Each option has to be asked for by itself (documented), so all are asked for at once. */
    private Map<OptionId, Part<LineItem>> lines(CustomerFile file, Estimate estimate) {
        var asked = Offer.of(estimate).options().stream()
                .map(EstimateOption::id)
                .distinct()
                .collect(toMap(
                        option -> option,
                        option -> CompletableFuture.supplyAsync(
                                () -> details.lineItems(file, estimate.id(), option), beside)));
        return asked.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().join()));
    }
}

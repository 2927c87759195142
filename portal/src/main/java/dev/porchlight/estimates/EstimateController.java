package dev.porchlight.estimates;

import static java.util.stream.Collectors.toMap;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Details;
import dev.porchlight.file.Part;
import dev.porchlight.housecall.LineItem;
import dev.porchlight.shared.EstimateId;
import dev.porchlight.shared.OptionId;
import dev.porchlight.web.Say;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class EstimateController {

    private final Details details;
    private final EstimateSettings settings;
    private final Executor beside = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    EstimateController(Details details, EstimateSettings settings) {
        this.details = details;
        this.settings = settings;
    }

    @GetMapping("/estimates/{id}")
    String estimate(
            CustomerFile file,
            Say say,
            @PathVariable EstimateId id,
            @RequestParam(defaultValue = "") List<String> compare,
            Model model) {
        var estimate = file.estimate(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var choice = Choice.of(estimate, compare);
        model.addAttribute("page", EstimatePage.of(file, choice, lines(file, choice), settings, say));
        return "estimates/estimate";
    }

    /** Each option has to be asked for by itself (documented), so all that are shown are asked for at once. */
    private Map<OptionId, Part<LineItem>> lines(CustomerFile file, Choice choice) {
        var asked = choice.shown().stream()
                .map(shown -> shown.option().id())
                .distinct()
                .collect(toMap(
                        option -> option,
                        option -> CompletableFuture.supplyAsync(
                                () -> details.lineItems(file, choice.estimate().id(), option), beside)));
        return asked.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> entry.getValue().join()));
    }
}

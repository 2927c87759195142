package dev.porchlight.jobs;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Details;
import dev.porchlight.housecall.Job;
import dev.porchlight.policy.Policy;
import dev.porchlight.shared.JobId;
import dev.porchlight.web.Say;
import io.opentelemetry.context.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

@Controller
class JobController {

    private final Details details;
    private final Policy policy;
    private final Executor beside = Context.taskWrapping(Executors.newVirtualThreadPerTaskExecutor());

    JobController(Details details, Policy policy) {
        this.details = details;
        this.policy = policy;
    }

    @GetMapping("/jobs/{id}")
    String job(CustomerFile file, Say say, @PathVariable JobId id, Model model) {
        Job job = file.job(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var invoices = CompletableFuture.supplyAsync(() -> details.invoices(file, id), beside);
        var lines = details.lineItems(file, id);
        model.addAttribute("page", JobPage.of(file, job, lines, invoices.join(), policy.booking(job, say.now()), say));
        return "jobs/job";
    }
}

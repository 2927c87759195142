package dev.porchlight.requests;

import dev.porchlight.account.SignedInCustomer;
import dev.porchlight.changes.AskForService;
import dev.porchlight.changes.ChangeReference;
import dev.porchlight.changes.CustomerChanges;
import dev.porchlight.changes.MadeChange;
import dev.porchlight.changes.Outcome;
import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Lead;
import dev.porchlight.shared.LeadId;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What the customer asked for, and what became of it. */
@Controller
class RequestsController {

    /** Of the customer's changes, to find the one that a lead grew out of. An older one is shown without what was typed. */
    private static final int LATEST = 200;

    private final Drafts drafts;
    private final RequestFiles files;
    private final RequestSettings settings;

    RequestsController(Drafts drafts, RequestFiles files, RequestSettings settings) {
        this.drafts = drafts;
        this.files = files;
        this.settings = settings;
    }

    @GetMapping("/requests")
    String requests(
            CustomerFile file,
            CustomerChanges changes,
            Say say,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var asked = changes.latest(LATEST).stream()
                .filter(made -> made.change() instanceof AskForService)
                .toList();
        model.addAttribute("page", RequestsPage.of(file, asked, Rows.page(page), say));
        return "requests/requests";
    }

    /** @param id the reference of a request that was made here, or the id of its lead */
    @GetMapping("/requests/{id}")
    String request(
            CustomerFile file,
            SignedInCustomer here,
            CustomerChanges changes,
            Say say,
            @PathVariable String id,
            Model model) {
        var listed = lead(id, file);
        var made = listed.isPresent()
                ? changes.latest(LATEST).stream()
                        .filter(change -> leadOf(change).equals(listed.map(Lead::id)))
                        .findFirst()
                : ChangeReference.parse(id).flatMap(changes::find).filter(RequestsController::isRequest);
        if (listed.isEmpty() && made.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var lead = listed.or(() -> made.flatMap(RequestsController::leadOf).flatMap(file::request));
        var draft = made.flatMap(change -> drafts.find(here.id(), change.reference()));
        model.addAttribute(
                "page",
                RequestPage.of(
                        file,
                        lead.orElse(null),
                        made.orElse(null),
                        draft.orElse(null),
                        draft.map(known -> files.of(known.id())).orElse(List.of()),
                        settings,
                        say));
        return "requests/request";
    }

    /** The id of the lead that a change became. */
    static Optional<LeadId> leadOf(MadeChange made) {
        return made.outcome() instanceof Outcome.Done done ? done.lead() : Optional.empty();
    }

    private static boolean isRequest(MadeChange made) {
        return made.change() instanceof AskForService || leadOf(made).isPresent();
    }

    private static Optional<Lead> lead(String id, CustomerFile file) {
        return file.requests().records().stream()
                .filter(lead -> lead.id().value().equals(id))
                .findFirst();
    }
}

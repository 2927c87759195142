package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.shared.InvoiceId;
import dev.porchlight.web.Rows;
import dev.porchlight.web.Say;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

@Controller
class InvoicesController {

    private final InvoiceOrder order;
    private final InvoiceSettings settings;

    InvoicesController(InvoiceOrder order, InvoiceSettings settings) {
        this.order = order;
        this.settings = settings;
    }

    @GetMapping("/invoices")
    String invoices(
            CustomerFile file,
            Say say,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable String page,
            Model model) {
        var ordered = order.of(file.invoices().records());
        var filter = InvoiceFilter.of(q, state, year);
        model.addAttribute("page", InvoicesPage.of(file, ordered, filter, Rows.page(page), say));
        return "invoices/invoices";
    }

    @GetMapping("/invoices/{id}")
    String invoice(CustomerFile file, Say say, @PathVariable InvoiceId id, Model model) {
        var invoice = file.invoice(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", InvoicePage.of(file, invoice, settings.howToPay(), say));
        return "invoices/invoice";
    }
}

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

    InvoicesController(InvoiceOrder order) {
        this.order = order;
    }

    @GetMapping("/invoices")
    String invoices(CustomerFile file, Say say, @RequestParam(required = false) @Nullable String page, Model model) {
        var ordered = order.of(file.invoices().records());
        model.addAttribute("page", InvoicesPage.of(file, ordered, Rows.page(page), say));
        return "invoices/invoices";
    }

    @GetMapping("/invoices/{id}")
    String invoice(CustomerFile file, Say say, @PathVariable InvoiceId id, Model model) {
        var invoice = file.invoice(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("page", InvoicePage.of(file, invoice, say));
        return "invoices/invoice";
    }
}

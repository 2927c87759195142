package dev.porchlight.sandbox.api;

import dev.porchlight.sandbox.world.Company;
import dev.porchlight.sandbox.world.Invoice;
import java.util.Locale;
import java.util.stream.Collectors;

/** HCP's own page of an invoice: a whole document with styles and a script of its own, as a stranger's page has. */
final class InvoicePreview {
    private InvoicePreview() {}

    static String of(Invoice invoice, Company company) {
        String rows = invoice.items.stream()
                .map(item -> "<tr><td>%s</td><td>%s</td><td>%s</td></tr>"
                        .formatted(Html.escape(item.name()), item.hundredths() / 100.0, money(item.amount())))
                .collect(Collectors.joining("\n"));
        return """
            <!DOCTYPE html>
            <html>
            <head>
            <meta charset="utf-8">
            <title>Invoice %1$s</title>
            <style>body { font: 14px Helvetica, sans-serif; margin: 40px } td { padding: 4px 12px }</style>
            <script>window.invoicePreview = true;</script>
            </head>
            <body>
            <h1>%2$s</h1>
            <p>Invoice #%1$s</p>
            <table>
            <tr><th>Description</th><th>Qty</th><th>Amount</th></tr>
            %3$s
            </table>
            <p>Subtotal %4$s</p>
            <p>Total %5$s</p>
            <p>Amount due %6$s</p>
            </body>
            </html>
            """.formatted(
                        Html.escape(invoice.number),
                        Html.escape(company.name),
                        rows,
                        money(invoice.subtotal),
                        money(invoice.amount),
                        money(invoice.dueAmount()));
    }

    private static String money(long cents) {
        return String.format(Locale.US, "$%,.2f", cents / 100.0);
    }
}

package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.shared.Money;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All invoices of one year with their sums, for taxes, landlords and insurers. Canceled and voided ones are listed, and
 * count for nothing.
 *
 * @param name the customer's; absent when nobody knows it
 * @param asOf how old what it says is
 */
public record Statement(
        String title,
        @Nullable String name,
        List<String> heads,
        List<Row> rows,
        String total,
        String paid,
        String owed,
        String asOf) {

    private static final String FORMULA = "=+-@\t\r";

    /** As it is printed; {@code amounts} are the same three as numbers. */
    public record Row(
            String day,
            String isoDay,
            String number,
            String work,
            String state,
            String total,
            String paid,
            String owed,
            List<Money> amounts) {}

    static Statement of(CustomerFile file, int year, Say say) {
        var rows = file.invoices().records().stream()
                .filter(invoice ->
                        InvoiceYear.of(invoice, say).filter(of -> of == year).isPresent())
                .sorted(Comparator.comparing((Invoice invoice) ->
                                InvoiceYear.day(invoice, say).orElse(LocalDate.MIN))
                        .thenComparing(invoice -> invoice.id().value()))
                .map(invoice -> row(invoice, file, say))
                .toList();
        return new Statement(
                say.text("invoices.statement.title", String.valueOf(year)),
                file.customer().flatMap(Customer::name).orElse(null),
                Stream.of("day", "number", "work", "state", "total", "paid", "owed")
                        .map(head -> say.text("invoices.statement." + head))
                        .toList(),
                rows,
                say.money(sum(rows, 0)),
                say.money(sum(rows, 1)),
                say.money(sum(rows, 2)),
                Freshness.of(file, file.invoices()).line(say));
    }

    /** RFC 4180, for spreadsheets: the mark in front tells them that it is UTF-8. */
    String csv() {
        var lines = Stream.concat(
                Stream.of(heads),
                rows.stream()
                        .map(row -> List.of(
                                row.isoDay,
                                row.number,
                                row.work,
                                row.state,
                                plain(row.amounts.get(0)),
                                plain(row.amounts.get(1)),
                                plain(row.amounts.get(2)))));
        return "\uFEFF"
                + lines.map(cells -> cells.stream().map(Statement::cell).collect(Collectors.joining(",")))
                        .map(line -> line + "\r\n")
                        .collect(Collectors.joining());
    }

    private static Row row(Invoice invoice, CustomerFile file, Say say) {
        InvoiceState state = InvoiceState.of(invoice, say);
        boolean counts = state.isOwed() || state.kind() == InvoiceState.Kind.PAID;
        Money total = counts ? invoice.amount() : Money.ZERO;
        Money paid = total.minus(state.due());
        Optional<LocalDate> day = InvoiceYear.day(invoice, say);
        return new Row(
                day.map(say::date).orElse(""),
                day.map(LocalDate::toString).orElse(""),
                Objects.requireNonNullElse(invoice.invoiceNumber(), ""),
                work(invoice, file, say),
                state.status(say).words(),
                say.money(total),
                say.money(paid),
                say.money(state.due()),
                List.of(total, paid, state.due()));
    }

    private static String work(Invoice invoice, CustomerFile file, Say say) {
        return Optional.ofNullable(invoice.jobId())
                .flatMap(file::job)
                .map(job -> Stream.of(Titles.job(say, file, job), say.shortPlace(job.address()))
                        .filter(text -> !text.isBlank())
                        .collect(Collectors.joining(", ")))
                .orElse("");
    }

    private static Money sum(List<Row> rows, int which) {
        Function<Row, Money> amount = row -> row.amounts.get(which);
        return Money.sum(rows.stream().map(amount).toList());
    }

    private static String plain(Money amount) {
        return BigDecimal.valueOf(amount.cents(), 2).toPlainString();
    }

    /** A text that a spreadsheet would take for a formula gets an apostrophe; a negative amount is a number and none. */
    private static String cell(String text) {
        boolean formula = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !text.matches("-\\d+\\.\\d\\d");
        String safe = formula ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

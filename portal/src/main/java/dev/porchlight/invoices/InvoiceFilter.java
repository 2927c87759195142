package dev.porchlight.invoices;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import dev.porchlight.web.Say;
import dev.porchlight.web.Search;
import dev.porchlight.web.Titles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for among their invoices. Nonsense in the address bar filters nothing.
 *
 * @param words all of which an invoice must have, in any order; as typed
 */
public record InvoiceFilter(
        @Nullable String words,
        @Nullable State state,
        @Nullable Integer year) {

    static final InvoiceFilter NONE = new InvoiceFilter(null, null, null);

    /** The states among which customers tell their invoices apart. */
    public enum State {
        OWED("owed"),
        PAID("paid"),
        CLOSED("closed");

        private final String word;

        State(String word) {
            this.word = word;
        }

        /** The value in the form. */
        public String word() {
            return word;
        }

        private boolean holds(InvoiceState state) {
            return switch (this) {
                case OWED -> state.isOwed();
                case PAID -> state.kind() == InvoiceState.Kind.PAID;
                case CLOSED -> !state.isOwed() && state.kind() != InvoiceState.Kind.PAID;
            };
        }
    }

    static InvoiceFilter of(@Nullable String words, @Nullable String state, @Nullable String year) {
        return new InvoiceFilter(
                Search.typed(words).orElse(null),
                Arrays.stream(State.values())
                        .filter(known -> known.word.equals(state))
                        .findFirst()
                        .orElse(null),
                Search.year(year).orElse(null));
    }

    public boolean isActive() {
        return words != null || state != null || year != null;
    }

    List<Invoice> of(List<Invoice> invoices, CustomerFile file, Say say) {
        if (!isActive()) {
            return invoices;
        }
        List<String> wanted = Search.words(words);
        return invoices.stream()
                .filter(invoice -> year == null
                        || InvoiceYear.of(invoice, say).filter(year::equals).isPresent())
                .filter(invoice -> state == null || state.holds(InvoiceState.of(invoice, say)))
                .filter(invoice ->
                        wanted.isEmpty() || wanted.stream().allMatch(searchable(invoice, file, say)::contains))
                .toList();
    }

    /** The beginning of a link to another page of what was found. */
    String link() {
        return "/invoices?"
                + Search.parameter("q", words)
                + Search.parameter("state", state == null ? null : state.word)
                + Search.parameter("year", year);
    }

    /** Everything that somebody might remember of it. Not kept: few customers ever search. */
    private static String searchable(Invoice invoice, CustomerFile file, Say say) {
        var remembered = new StringJoiner("\n");
        remembered.add(Titles.invoice(say, invoice));
        Optional<Job> job = Optional.ofNullable(invoice.jobId()).flatMap(file::job);
        job.ifPresent(known -> remembered.add(Titles.job(say, file, known)).add(say.place(known.address())));
        invoice.items().stream()
                .flatMap(item -> Optional.ofNullable(item.name()).stream())
                .forEach(remembered::add);
        return Search.folded(remembered.toString());
    }
}

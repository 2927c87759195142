package dev.porchlight.web;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimateOption;
import dev.porchlight.housecall.Invoice;
import dev.porchlight.housecall.Job;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the customer's things are called, the same on every page. */
public final class Titles {

    private static final int LONGEST = 80;

    /** What Housecall Pro calls an option that nobody gave a name (seen live). */
    private static final Pattern UNNAMED = Pattern.compile("(?i)option\\s*#?\\s*\\d*");

    private Titles() {}

    /** The first line of what the office wrote, else the first line of its bill, else its number. */
    public static String job(Say say, CustomerFile file, Job job) {
        Stream<@Nullable String> billed = file.invoicesOf(job.id()).stream()
                .flatMap(invoice -> invoice.items().stream())
                .map(Invoice.Item::name);
        return Stream.concat(Stream.of(job.description()), billed)
                .flatMap(text -> firstLine(text).stream())
                .findFirst()
                .orElseGet(() -> numbered(say, "web.title.job", job.invoiceNumber()));
    }

    /** The name of its only option, else its number: an estimate has no description. */
    public static String estimate(Say say, Estimate estimate) {
        return (estimate.options().size() == 1 ? name(estimate.options().getFirst()) : Optional.<String>empty())
                .orElseGet(() -> numbered(say, "web.title.estimate", estimate.estimateNumber()));
    }

    /** Its name, else which one it is, counted from 1. */
    public static String option(Say say, EstimateOption option, int place) {
        return name(option).orElseGet(() -> say.text("web.title.option", place));
    }

    public static String invoice(Say say, Invoice invoice) {
        return numbered(say, "web.title.invoice", invoice.invoiceNumber());
    }

    /** The first line with something in it, cut between words when it is long. */
    public static Optional<String> firstLine(@Nullable String text) {
        return Objects.requireNonNullElse(text, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(Titles::cut);
    }

    private static Optional<String> name(EstimateOption option) {
        return firstLine(option.name()).filter(name -> !UNNAMED.matcher(name).matches());
    }

    private static String numbered(Say say, String key, @Nullable String number) {
        return number == null || number.isBlank() ? say.text(key) : say.text(key + ".numbered", number.strip());
    }

    private static String cut(String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        String start = line.substring(0, line.offsetByCodePoints(0, LONGEST));
        int space = start.lastIndexOf(' ');
        return (space > LONGEST / 2 ? start.substring(0, space) : start) + "…";
    }
}

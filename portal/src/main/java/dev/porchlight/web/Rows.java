package dev.porchlight.web;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a long list that one page shows, and where the others are.
 *
 * @param page counted from 1
 * @param size how many rows a page has
 * @param total rows on all pages
 */
public record Rows<T>(List<T> shown, int page, int size, int total) {

    private static final Pattern DIGITS = Pattern.compile("\\d{1,6}");

    /** The rows of that page; of the nearest one there is when it is beyond either end. */
    public static <T> Rows<T> of(List<T> all, int page, int size) {
        int last = Math.max(1, (all.size() + size - 1) / size);
        int there = Math.clamp(page, 1, last);
        int from = (there - 1) * size;
        return new Rows<>(all.subList(from, Math.min(all.size(), from + size)), there, size, all.size());
    }

    /** The page that a browser asks for; the first when it asks for nonsense. */
    public static int page(@Nullable String typed) {
        return typed != null && DIGITS.matcher(typed).matches() ? Integer.parseInt(typed) : 1;
    }

    public <R> Rows<R> map(Function<T, R> row) {
        return new Rows<>(shown.stream().map(row).toList(), page, size, total);
    }

    public boolean isOnlyPage() {
        return total <= size;
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page * size < total;
    }

    /** "26 to 50 of 5,000" */
    public String words(Say say) {
        int first = (page - 1) * size + 1;
        return say.text("web.rows", say.number(first), say.number(first + shown.size() - 1), say.number(total));
    }
}

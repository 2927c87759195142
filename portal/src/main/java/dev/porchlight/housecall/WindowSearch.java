package dev.porchlight.housecall;

import dev.porchlight.shared.EmployeeId;
import dev.porchlight.shared.ServiceId;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Which windows are wanted.
 *
 * @param from the first day, as the company's calendar has it
 * @param days 31 at most (read from another client; what more gets is not known)
 * @param service only those who do it, and as long as it takes (documented)
 * @param length how long a window is, in whole minutes; goes before what the service takes, and is 30 minutes when neither
 *     tells (documented)
 * @param employees only these; none means anybody
 */
public record WindowSearch(
        LocalDate from,
        int days,
        @Nullable ServiceId service,
        @Nullable Duration length,
        List<EmployeeId> employees) {

    public static final int MOST_DAYS = 31;

    /** Without an offset: it is a day of the company's, which its zone decides (documented). */
    private static final DateTimeFormatter NAIVE = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");

    public WindowSearch {
        employees = List.copyOf(employees);
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("between 1 and " + MOST_DAYS + " days are asked for");
        }
        if (length != null && length.toMinutes() < 1) {
            throw new IllegalArgumentException("a window takes a minute at least");
        }
    }

    MultiValueMap<String, String> query() {
        var query = new LinkedMultiValueMap<String, String>();
        query.add("show_for_days", String.valueOf(days));
        query.add("start_date", NAIVE.format(from.atStartOfDay()));
        if (service != null) {
            query.add("service_id", service.value());
        }
        if (length != null) {
            query.add("service_duration", String.valueOf(length.toMinutes()));
        }
        employees.forEach(employee -> query.add("employee_ids[]", employee.value()));
        return query;
    }
}

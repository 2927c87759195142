package dev.porchlight.schedule;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.housecall.Address;
import dev.porchlight.housecall.Customer;
import dev.porchlight.policy.Policy;
import dev.porchlight.policy.Service;
import dev.porchlight.shared.AddressId;
import dev.porchlight.web.Freshness;
import dev.porchlight.web.Say;
import dev.porchlight.web.Titles;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a time can be chosen for: work that waits for one, and new work once it is known where.
 *
 * @param jobs that the office has made and not planned yet
 * @param places to choose from; empty when there is one only, or when new work cannot be booked
 * @param where the address that was chosen
 * @param services that are done there
 * @param notServed that the company does not work there; absent when it does
 * @param nothing why there is nothing to book; absent when there is something
 */
public record BookPage(
        Freshness freshness,
        List<Way> jobs,
        List<Way> places,
        @Nullable String where,
        List<Way> services,
        @Nullable String notServed,
        @Nullable String nothing) {

    /** @param more what it is and what it costs; absent when nobody says */
    public record Way(
            String href,
            String title,
            @Nullable String more,
            @Nullable String facts) {}

    static BookPage of(CustomerFile file, @Nullable AddressId wanted, Policy policy, Say say) {
        List<Way> jobs = file.jobs().records().stream()
                .filter(job -> policy.booking(job, say.now()).isAllowed())
                .map(job -> new Way(
                        "/schedule/book/times?job=" + job.id(),
                        Titles.job(say, file, job),
                        blankToNull(say.shortPlace(job.address())),
                        null))
                .toList();
        List<Address> addresses = policy.services().isEmpty()
                ? List.of()
                : file.customer().map(Customer::addresses).orElse(List.of()).stream()
                        .filter(address -> address.id() != null && !address.isBlank())
                        .toList();
        Optional<Address> where = addresses.size() == 1
                ? Optional.of(addresses.getFirst())
                : addresses.stream()
                        .filter(address -> wanted != null && wanted.equals(address.id()))
                        .findFirst();
        List<Way> services =
                where.map(address -> services(address, policy, say)).orElse(List.of());
        return new BookPage(
                Freshness.of(file, file.jobs(), file.profile()),
                jobs,
                where.isPresent()
                        ? List.of()
                        : addresses.stream()
                                .map(address -> new Way(
                                        "/schedule/book?address=" + address.id(), say.place(address), null, null))
                                .toList(),
                where.map(say::place).orElse(null),
                services,
                where.isPresent() && services.isEmpty() ? say.text("schedule.book.notServed") : null,
                jobs.isEmpty() && addresses.isEmpty() ? say.text("schedule.book.nothing") : null);
    }

    private static List<Way> services(Address address, Policy policy, Say say) {
        return policy.services().stream()
                .filter(service -> policy.serves(service, address.zip()))
                .map(service -> new Way(
                        href(address, service), service.name(), service.description(), facts(service, policy, say)))
                .toList();
    }

    /** Only a job has a time at once; for anything else the office is asked. */
    private static String href(Address address, Service service) {
        String path = service.becomes() == Service.Becomes.JOB ? "/schedule/book/times" : "/requests/new";
        return UriComponentsBuilder.fromPath(path)
                .queryParam("address", "{address}")
                .queryParam("service", "{service}")
                .encode()
                .buildAndExpand(address.id(), service.name())
                .toUriString();
    }

    private static String facts(Service service, Policy policy, Say say) {
        Duration length = policy.visitLength(service);
        String duration = length.toMinutes() % 60 == 0
                ? say.count("schedule.service.hours", length.toHours())
                : say.count("schedule.service.minutes", length.toMinutes());
        String how = say.text("schedule.service." + service.becomes().name());
        return service.fixedPrice()
                .map(say::money)
                .or(() -> service.from().map(from -> say.text("schedule.service.from", say.money(from))))
                .map(price -> String.join(" · ", price, duration, how))
                .orElseGet(() -> String.join(" · ", duration, how));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }
}

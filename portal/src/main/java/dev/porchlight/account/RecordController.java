package dev.porchlight.account;

import dev.porchlight.file.CustomerFile;
import dev.porchlight.file.Files;
import dev.porchlight.housecall.Customer;
import dev.porchlight.office.AuditEvent.Kind;
import dev.porchlight.office.Caller;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.web.Say;
import dev.porchlight.web.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One address may belong to several customer records: this chooses the one to look at, at first and later. */
@Controller
class RecordController {

    private final Sessions sessions;
    private final Files files;
    private final SignInLog log;

    RecordController(Sessions sessions, Files files, SignInLog log) {
        this.sessions = sessions;
        this.files = files;
        this.log = log;
    }

    @GetMapping({"/sign-in/who", "/switch"})
    ModelAndView who(@RequestParam(required = false) @Nullable String to, Say say, HttpServletRequest request) {
        Optional<DeviceSession> session = Here.session();
        if (session.isEmpty()) {
            return Views.go("/sign-in");
        }
        if (!session.get().hasSeveralRecords()) {
            return Views.go(Destination.HOME);
        }
        return Views.page(
                "account/who", new WhoPage(request.getRequestURI(), Destination.of(to), choices(session.get(), say)));
    }

    @PostMapping({"/sign-in/who", "/switch"})
    ModelAndView choose(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(required = false) @Nullable String to,
            HttpServletRequest request) {
        Optional<DeviceSession> session = Here.session();
        Optional<CustomerId> chosen = session.flatMap(open -> open.customers().stream()
                .filter(own -> own.value().equals(customer))
                .findFirst());
        if (chosen.isEmpty() || !sessions.choose(session.get(), chosen.get())) {
            return Views.go(session.isEmpty() ? "/sign-in" : "/sign-in/who");
        }
        log.happened(Kind.RECORD_CHOSEN, chosen.get(), session.get().id().toString(), Caller.of(request));
        return Views.go(Destination.of(to));
    }

    private List<WhoPage.Choice> choices(DeviceSession session, Say say) {
        List<CustomerId> customers = session.customers();
        List<CustomerFile> opened = open(customers);
        return IntStream.range(0, customers.size())
                .mapToObj(i -> choice(customers.get(i), i + 1, opened.get(i).customer(), session, say))
                .toList();
    }

    private static WhoPage.Choice choice(
            CustomerId id, int number, Optional<Customer> customer, DeviceSession session, Say say) {
        return new WhoPage.Choice(
                id.value(),
                customer.flatMap(Customer::name).orElseGet(() -> say.text("account.who.nameless", number)),
                customer.stream()
                        .flatMap(known -> known.addresses().stream())
                        .map(say::place)
                        .filter(place -> !place.isBlank())
                        .findFirst()
                        .orElse(null),
                id.equals(session.customer()));
    }

    /** All at once: a file that is not there yet is waited for. */
    private List<CustomerFile> open(List<CustomerId> customers) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return customers.stream()
                    .map(customer -> CompletableFuture.supplyAsync(() -> files.open(customer), threads))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }
}

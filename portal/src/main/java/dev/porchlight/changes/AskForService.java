package dev.porchlight.changes;

import static dev.porchlight.changes.Visits.unless;

import dev.porchlight.file.Files;
import dev.porchlight.housecall.Customer;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.Lead;
import dev.porchlight.housecall.LeadTags;
import dev.porchlight.housecall.LeadsApi;
import dev.porchlight.housecall.NewAddress;
import dev.porchlight.housecall.NewLead;
import dev.porchlight.housecall.Page;
import dev.porchlight.shared.AddressId;
import dev.porchlight.shared.LeadId;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * New work that the office is asked for. Nothing is booked by it.
 *
 * @param address one of the customer's; otherwise {@code elsewhere} tells where
 * @param text what is wanted, in the customer's words; so are the next three
 * @param leadSource one of the office's list
 * @param files links for the office to what the customer has added
 */
public record AskForService(
        @Nullable AddressId address,
        @Nullable NewAddress elsewhere,
        String text,
        @Nullable String urgency,
        @Nullable String times,
        @Nullable String reach,
        @Nullable String leadSource,
        List<URI> files)
        implements Change {

    static final String NAME = "ask-for-service";

    public AskForService {
        files = Stored.list(files);
        if ((address == null) == (elsewhere == null)) {
            throw new IllegalArgumentException("a request is for one address");
        }
    }

    private boolean isForOneOf(Customer customer) {
        return address == null || customer.addresses().stream().anyMatch(known -> address.equals(known.id()));
    }

    @Component
    static class Kind implements ChangeKind<AskForService> {

        private static final Logger log = LoggerFactory.getLogger(AskForService.class);

        private final CustomersApi customers;
        private final LeadsApi leads;
        private final OfficeNotes notes;
        private final Files files;

        Kind(CustomersApi customers, LeadsApi leads, OfficeNotes notes, Files files) {
            this.customers = customers;
            this.leads = leads;
            this.notes = notes;
            this.files = files;
        }

        @Override
        public String name() {
            return NAME;
        }

        @Override
        public Class<AskForService> type() {
            return AskForService.class;
        }

        @Override
        public Finding look(Asked<AskForService> asked) {
            var customer = Meanwhile.read(() -> customers.one(asked.customer()));
            return evidence(asked)
                    .<Finding>map(lead -> new Finding.AlreadySo(receipt(lead)))
                    .or(() -> unless(!customer.get().doNotService(), Outcome.Refused.NOT_SERVED))
                    .or(() -> unless(asked.change().isForOneOf(customer.get()), Outcome.Refused.NOT_ACCEPTED))
                    .orElseGet(() -> new Finding.NotYet(() -> send(asked)));
        }

        /** Nothing can be found of what was never sent. */
        private Optional<Lead> evidence(Asked<AskForService> asked) {
            return asked.perhapsSent() ? find(asked).map(this::read) : Optional.empty();
        }

        private Optional<LeadId> find(Asked<AskForService> asked) {
            for (int number = 1; ; number++) {
                var page = leads.tagsOf(asked.customer(), number, Page.LARGEST);
                var found = page.records().stream()
                        .filter(lead -> lead.customer().id().equals(asked.customer()))
                        .filter(lead -> lead.carry(asked.reference().value()))
                        .map(LeadTags::id)
                        .findFirst();
                if (found.isPresent() || number >= page.totalPages()) {
                    return found;
                }
            }
        }

        private Lead read(LeadId id) {
            var readAt = files.now();
            var lead = leads.one(id);
            files.learn(lead, readAt);
            return lead;
        }

        private Map<String, String> send(Asked<AskForService> asked) {
            var request = asked.change();
            var sentAt = files.now();
            var lead = leads.create(new NewLead(
                    asked.customer(),
                    request.address(),
                    request.elsewhere(),
                    request.leadSource(),
                    notes.request(asked.reference(), request),
                    List.of(asked.reference().value()),
                    List.of()));
            files.learn(lead, sentAt);
            return receipt(lead);
        }

        /** One is refused for what the customer cannot mend: every request will be, until the office does. */
        @Override
        public String reason(HousecallException no) {
            if (no instanceof HousecallException.Refused refused && isAboutTheSource(refused)) {
                log.error(
                        "Requests are refused because the office's list of lead sources does not have theirs: {}."
                                + " Add it at Housecall Pro, or name another one in the settings.",
                        no.getMessage());
                return Outcome.Refused.SOURCE_UNKNOWN;
            }
            return Outcome.Refused.NOT_ACCEPTED;
        }

        /** "Lead source not found" (seen live). */
        private static boolean isAboutTheSource(HousecallException.Refused refused) {
            return refused.sentences().stream()
                    .anyMatch(sentence -> sentence.toLowerCase(Locale.ROOT).contains("lead source"));
        }

        private static Map<String, String> receipt(Lead lead) {
            return Map.of(Outcome.Done.LEAD, lead.id().value());
        }
    }
}

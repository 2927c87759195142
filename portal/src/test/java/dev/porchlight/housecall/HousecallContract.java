package dev.porchlight.housecall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.porchlight.housecall.BookingWindows.BookingWindow;
import dev.porchlight.housecall.HousecallException.NotFound;
import dev.porchlight.housecall.HousecallException.Refused;
import dev.porchlight.shared.CustomerId;
import dev.porchlight.shared.JobId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the portal relies on, true of the sandbox and of the real Housecall Pro. Reads only, and says nothing about whom. */
interface HousecallContract {

    int FEW = 20;

    Connection connection();

    private <T> T api(Class<T> type) {
        return connection().to(type);
    }

    private List<Job> jobs() {
        List<Job> jobs = api(JobsApi.class).lastChanged(1, FEW).records();
        assumeTrue(!jobs.isEmpty(), "the account has no jobs");
        return jobs;
    }

    private List<Customer> customers() {
        List<Customer> customers = api(CustomersApi.class).lastChanged(1, FEW).records();
        assumeTrue(!customers.isEmpty(), "the account has no customers");
        return customers;
    }

    private List<Estimate> estimates() {
        List<Estimate> estimates = api(EstimatesApi.class).lastChanged(1, FEW).records();
        assumeTrue(!estimates.isEmpty(), "the account has no estimates");
        return estimates;
    }

    @Test
    default void theCompanyHasAName() {
        assertThat(api(CompanyApi.class).company().name()).isNotBlank();
    }

    @Test
    default void pagesTellHowMuchThereIs() {
        Page<Job> page = api(JobsApi.class).lastChanged(1, 1);

        assertThat(page.page()).isEqualTo(1);
        assertThat(page.pageSize()).isEqualTo(1);
        assertThat(page.totalPages()).isEqualTo(page.totalItems());
    }

    @Test
    default void aPagePastTheEndHoldsNothing() {
        assertThat(api(CustomersApi.class).lastChanged(100_000, FEW).records()).isEmpty();
    }

    @Test
    default void aPageHoldsTwoHundredAtMost() {
        JobsApi jobs = api(JobsApi.class);

        assertThat(jobs.lastChanged(1, Page.LARGEST).pageSize()).isEqualTo(Page.LARGEST);
        assertThatThrownBy(() -> jobs.lastChanged(1, Page.LARGEST + 1))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.sentences())
                                .containsExactly("Size must be less than or equal to 200"));
    }

    @Test
    default void customersComeLastChangedFirst() {
        assertThat(customers().stream().map(Customer::updatedAt).filter(Objects::nonNull))
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @Test
    default void aCustomerIsTheSameAloneAsInAList() {
        Customer listed = customers().getFirst();

        assertThat(api(CustomersApi.class).one(listed.id())).isEqualTo(listed);
    }

    @Test
    default void aCustomerIsFoundByTheirAddressForMail() {
        Optional<Customer> somebody = customers().stream()
                .filter(customer ->
                        customer.email() != null && !customer.email().isBlank())
                .findFirst();
        assumeTrue(somebody.isPresent(), "nobody has an e-mail address");
        String email = Objects.requireNonNull(somebody.get().email());

        assertThat(api(CustomersApi.class).search(email, 1).records())
                .extracting(Customer::id)
                .contains(somebody.get().id());
    }

    @Test
    default void nobodyIsFoundByWhatNobodyHas() {
        assertThat(api(CustomersApi.class)
                        .search("nobody-5f0c1d@porchlight.invalid", 1)
                        .records())
                .isEmpty();
    }

    @Test
    default void jobsOfACustomerAreTheirs() {
        CustomerId customer = jobs().getFirst().customer().id();

        List<Job> theirs = api(JobsApi.class).of(customer, 1, FEW).records();

        assertThat(theirs).isNotEmpty().allMatch(job -> job.customer().id().equals(customer));
    }

    @Test
    default void aJobIsTheSameAloneAsInAList() {
        Job listed = jobs().getFirst();

        assertThat(api(JobsApi.class).one(listed.id())).isEqualTo(listed);
    }

    @Test
    default void aScheduledJobTellsItsAppointments() {
        assertThat(jobs().stream().filter(job -> WorkStatus.SCHEDULED.equals(job.workStatus())))
                .allSatisfy(job -> assertThat(job.schedule().appointments()).isNotEmpty());
    }

    @Test
    default void theLinesOfAJobAreRead() {
        JobsApi jobs = api(JobsApi.class);

        assertThat(jobs().stream().limit(5).flatMap(job -> jobs.lineItems(job.id()).data().stream()))
                .allSatisfy(line -> assertThat(line.id()).isNotNull());
    }

    @Test
    default void theInvoicesOfAJobAreAmongAllInvoices() {
        InvoicesApi invoices = api(InvoicesApi.class);
        Optional<Invoice> some = invoices.all(1, FEW).records().stream()
                .filter(invoice -> invoice.jobId() != null)
                .findFirst();
        assumeTrue(some.isPresent(), "no invoice names a job");
        JobId job = Objects.requireNonNull(some.get().jobId());

        assertThat(api(JobsApi.class).invoices(job).invoices())
                .extracting(Invoice::id)
                .contains(some.get().id());
    }

    @Test
    default void nobodyOwesMoreThanTheInvoice() {
        assertThat(api(InvoicesApi.class).all(1, Page.LARGEST).records())
                .allSatisfy(invoice -> assertThat(invoice.dueAmount()).isLessThanOrEqualTo(invoice.amount()));
    }

    @Test
    default void estimatesOfACustomerAreTheirs() {
        CustomerId customer = estimates().getFirst().customer().id();

        List<Estimate> theirs = api(EstimatesApi.class).of(customer, 1, FEW).records();

        assertThat(theirs)
                .isNotEmpty()
                .allMatch(estimate -> estimate.customer().id().equals(customer));
    }

    @Test
    default void whatChangedLastOfACustomersEstimatesComesFirst() {
        CustomerId customer = estimates().getFirst().customer().id();

        List<Estimate> theirs =
                api(EstimatesApi.class).lastChangedOf(customer, 1, FEW).records();

        assertThat(theirs)
                .isNotEmpty()
                .allMatch(estimate -> estimate.customer().id().equals(customer))
                .extracting(Estimate::updatedAt)
                .isSortedAccordingTo(Comparator.nullsLast(Comparator.<Instant>reverseOrder()));
    }

    @Test
    default void theFilesOfEstimatesComeWithLinksInTheSameOrder() {
        CustomerId customer = estimates().getFirst().customer().id();
        List<Estimate> theirs = api(EstimatesApi.class).of(customer, 1, FEW).records();

        var links = api(EstimatesApi.class).links(customer, 1, FEW).records();

        assertThat(links)
                .extracting(EstimatesApi.AttachmentLinks::id)
                .containsExactlyElementsOf(theirs.stream().map(Estimate::id).toList());
        assertThat(links.stream()
                        .flatMap(estimate -> estimate.options().stream())
                        .flatMap(option -> option.attachments().stream())
                        .map(AttachmentLink::id))
                .containsExactlyElementsOf(theirs.stream()
                        .flatMap(estimate -> estimate.options().stream())
                        .flatMap(option -> option.attachments().stream())
                        .map(Attachment::id)
                        .toList());
    }

    @Test
    default void theLinesOfAnOptionAreRead() {
        Estimate estimate = estimates().getFirst();
        assumeTrue(!estimate.options().isEmpty(), "the estimate has no options");

        Page<LineItem> lines = api(EstimatesApi.class)
                .lineItems(estimate.id(), estimate.options().getFirst().id(), 1);

        assertThat(lines.records()).hasSize(lines.totalItems());
    }

    @Test
    default void requestsOfACustomerAreTheirs() {
        List<Lead> leads = api(LeadsApi.class).lastChanged(1, FEW).records();
        assumeTrue(!leads.isEmpty(), "the account has no leads");
        CustomerId customer = leads.getFirst().customer().id();

        assertThat(api(LeadsApi.class).of(customer, 1, FEW).records())
                .isNotEmpty()
                .allMatch(lead -> lead.customer().id().equals(customer));
        assertThat(api(LeadsApi.class).lastChangedOf(customer, 1, FEW).records())
                .isNotEmpty()
                .allMatch(lead -> lead.customer().id().equals(customer));
    }

    @Test
    default void aRequestIsTheSameAloneAsInAList() {
        List<Lead> leads = api(LeadsApi.class).lastChanged(1, FEW).records();
        assumeTrue(!leads.isEmpty(), "the account has no leads");

        assertThat(api(LeadsApi.class).one(leads.getFirst().id())).isEqualTo(leads.getFirst());
    }

    @Test
    default void requestsByTheirTagsAreTheSameRequests() {
        List<Lead> leads = api(LeadsApi.class).lastChanged(1, FEW).records();
        assumeTrue(!leads.isEmpty(), "the account has no leads");
        CustomerId customer = leads.getFirst().customer().id();

        assertThat(api(LeadsApi.class).tagsOf(customer, 1, FEW).records())
                .extracting(LeadTags::id)
                .containsExactlyElementsOf(api(LeadsApi.class).of(customer, 1, FEW).records().stream()
                        .map(Lead::id)
                        .toList());
    }

    @Test
    default void jobsByTheirNotesAreTheSameJobs() {
        CustomerId customer = jobs().getFirst().customer().id();

        assertThat(api(JobsApi.class).notesOf(customer, 1, FEW).records())
                .extracting(JobNotes::id)
                .containsExactlyElementsOf(api(JobsApi.class).of(customer, 1, FEW).records().stream()
                        .map(Job::id)
                        .toList());
    }

    @Test
    default void theAppointmentsOfAJobAreTheOnesInIt() {
        Optional<Job> scheduled = jobs().stream()
                .filter(job -> !job.schedule().appointments().isEmpty())
                .findFirst();
        assumeTrue(scheduled.isPresent(), "no job has an appointment");

        assertThat(api(AppointmentsApi.class).of(scheduled.get().id()).appointments())
                .containsExactlyInAnyOrderElementsOf(scheduled.get().schedule().appointments());
    }

    @Test
    default void everyEmployeeIsListedOnce() {
        assertThat(api(EmployeesApi.class).all()).isNotEmpty().doesNotHaveDuplicates();
    }

    @Test
    default void requestsComeFromSourcesWithNames() {
        assertThat(api(LeadsApi.class).allSources())
                .allSatisfy(source -> assertThat(source.name()).isNotBlank());
    }

    @Test
    default void theCompanyWorksAtSomeTime() {
        assertThat(api(AvailabilityApi.class).openingHours().days()).isNotEmpty();
    }

    @Test
    default void windowsAreAsLongAsAskedForAndOnTheDaysAskedFor() {
        String zone = api(CompanyApi.class).company().timeZone();
        assumeTrue(zone != null, "the company tells no time zone");
        LocalDate from = LocalDate.now(ZoneId.of(zone)).plusDays(7);
        var search = new WindowSearch(from, 7, null, Duration.ofHours(2), List.of());

        List<BookingWindow> windows = api(AvailabilityApi.class).windows(search).windows();

        assumeTrue(!windows.isEmpty(), "the account has no online booking");
        assertThat(windows).allSatisfy(window -> {
            assertThat(Duration.between(window.start(), window.end())).isEqualTo(Duration.ofHours(2));
            assertThat(LocalDate.ofInstant(window.start(), ZoneId.of(zone))).isBetween(from, from.plusDays(6));
        });
        assertThat(windows).extracting(BookingWindow::start).isSorted();
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        var nobody = new JobId("job_00000000000000000000000000000000");

        assertThatThrownBy(() -> api(JobsApi.class).one(nobody)).isInstanceOf(NotFound.class);
    }
}

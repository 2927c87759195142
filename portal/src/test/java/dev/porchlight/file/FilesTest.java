package dev.porchlight.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.database.TestDatabase;
import dev.porchlight.sandbox.Sandbox;
import dev.porchlight.sandbox.SandboxSettings;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.shared.CustomerId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilesTest {

    private final Sandbox sandbox = Sandbox.start(SandboxSettings.ephemeral());
    private final TestDatabase database = TestDatabase.fresh();
    private TestNode node;
    private CustomerId ada;

    @BeforeEach
    void start() {
        node = TestNode.on(database, sandbox.url());
        ada = customer("ada@example.com");
    }

    @AfterEach
    void stop() {
        node.close();
        sandbox.close();
    }

    @Test
    void showsEverythingTheFirstTimeSomebodyLooks() {
        warmInvoices();

        var file = node.files().open(ada);

        assertThat(file.customer().orElseThrow().firstName()).isEqualTo("Ada");
        assertThat(file.jobs().records())
                .hasSize(sandbox.world().jobs.of(ada.value()).size());
        assertThat(file.jobs().standing()).isEqualTo(Standing.CURRENT);
        assertThat(file.estimates().records()).isNotEmpty();
        assertThat(file.invoices().records()).isNotEmpty();
        assertThat(file.requests().records()).isNotEmpty();
        assertThat(file.standing()).isEqualTo(Standing.CURRENT);
    }

    @Test
    void fillsAnOrdinaryFileWithSixCallsAtMost() {
        warmInvoices();
        var before = sandbox.journal().latest();

        node.files().open(ada);

        assertThat(calls(before)).hasSizeBetween(4, 6);
    }

    @Test
    void asksNobodyAgainWhileTheFileIsFresh() {
        warmInvoices();
        node.files().open(ada);
        var before = sandbox.journal().latest();

        for (int i = 0; i < 100; i++) {
            node.files().open(ada);
        }

        assertThat(calls(before)).isEmpty();
    }

    private void warmInvoices() {
        node.file.invoiceSource.tryOut();
        node.file.indexing.run();
    }

    private CustomerId customer(String email) {
        return sandbox.world().customers.all().stream()
                .filter(customer -> email.equals(customer.email))
                .map(customer -> new CustomerId(customer.id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> calls(long since) {
        return sandbox.journal().since(since).stream().map(Journal.Entry::line).toList();
    }
}

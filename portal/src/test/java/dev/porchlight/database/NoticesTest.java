package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class NoticesTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient client = JdbcClient.create(database.dataSource());
    private final Node here = new Node();
    private final Node there = new Node();

    @BeforeEach
    void bothListen() {
        here.notices.start();
        there.notices.start();
        await().until(() -> here.gaps.get() == 1 && there.gaps.get() == 1);
    }

    @AfterEach
    void stop() {
        here.notices.stop();
        there.notices.stop();
        // An interrupted wait gives its connection back; nothing of a stopped node stays with the server.
        await().until(() -> listening() == 0);
    }

    @Test
    void reachEveryNodeInTheirOrder() {
        var files = IntStream.range(0, 200).mapToObj(Integer::toString).toList();

        files.forEach(file -> here.notices.tell("files", file));

        await().untilAsserted(() -> assertThat(there.files).containsExactlyElementsOf(files));
        await().untilAsserted(() -> assertThat(here.files).containsExactlyElementsOf(files));
        assertThat(there.sessions).isEmpty();
    }

    @Test
    void goOutWithTheirTransactionOrNotAtAll() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(database.dataSource()));

        transaction.executeWithoutResult(status -> {
            here.notices.tell("files", "undone");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(_ -> here.notices.tell("files", "done"));

        await().untilAsserted(() -> assertThat(there.files).containsExactly("done"));
    }

    @Test
    void areHeardAgainAfterTheConnectionBrokeAndTheGapIsTold() {
        client.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'porchlight"
                        + " notices' AND datname = current_database()")
                .query(Boolean.class)
                .list();

        await().until(() -> here.gaps.get() == 2 && there.gaps.get() == 2);
        here.notices.tell("sessions", "revoked");
        await().untilAsserted(() -> assertThat(there.sessions).containsExactly("revoked"));
    }

    @Test
    void reachTheNextListenerWhenOneFails() {
        there.notices.listen("odd", _ -> {
            throw new IllegalStateException("This listener fails, as the test wants it to");
        });
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        there.notices.listen("odd", heard::add);

        here.notices.tell("odd", "one");
        here.notices.tell("odd", "two");

        await().untilAsserted(() -> assertThat(heard).containsExactly("one", "two"));
    }

    @Test
    void mayBeAsLongAsPostgresTakesAndNoLonger() {
        var longest = "é".repeat((7_999 - "files\n".length()) / 2);

        here.notices.tell("files", longest);

        await().untilAsserted(() -> assertThat(there.files).containsExactly(longest));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> here.notices.tell("files", longest + "é"))
                .withMessageContaining("less than 8000 bytes");
    }

    @Test
    void mayBeEmptyAndSpanLines() {
        here.notices.tell("files", "");
        here.notices.tell("files", "a\nb");

        await().untilAsserted(() -> assertThat(there.files).containsExactlyElementsOf(List.of("", "a\nb")));
    }

    private int listening() {
        return client.sql("SELECT count(*) FROM pg_stat_activity WHERE application_name = 'porchlight notices'"
                        + " AND datname = current_database()")
                .query(Integer.class)
                .single();
    }

    private final class Node {

        final Notices notices = new Notices(new GivenDatabase(database.url()), client);
        final Queue<String> files = new ConcurrentLinkedQueue<>();
        final Queue<String> sessions = new ConcurrentLinkedQueue<>();
        final AtomicInteger gaps = new AtomicInteger();

        Node() {
            notices.listen("files", files::add);
            notices.listen("sessions", sessions::add);
            notices.onReconnect(gaps::incrementAndGet);
        }
    }
}

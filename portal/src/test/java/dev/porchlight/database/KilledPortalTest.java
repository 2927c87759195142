package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes, really killed while rows are written: nothing acknowledged is lost and the next start works at once. */
class KilledPortalTest {

    private static final List<String> AS_WE_ARE = List.of();
    private static final int SOME = 100;

    /** A JVM, PostgreSQL's recovery, and a machine that is busy with other tests. */
    private static final Duration AT_ONCE = Duration.ofSeconds(30);

    @TempDir
    private static Path temporary;

    /** The same for all, so that what one test wrote has to outlive the others' kills, too. */
    private PostgresFolder folder;

    @BeforeEach
    void anybodyMayEnter() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxrwxrwx"));
        folder = TestDatabase.folder(temporary.toRealPath().resolve("postgres"));
    }

    @AfterEach
    void nobodyIsLeft() {
        await().until(() -> new Residents(folder.cluster()).all().isEmpty());
    }

    @Test
    void theJvmIsKilled() throws Exception {
        var committed = writeUntil(AS_WE_ARE, WritingPortal::kill);

        assertNothingIsLost(AS_WE_ARE, committed);
    }

    @Test
    void theJvmIsKilledAndNobodyIsRoot() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become somebody else")
                .isEqualTo("root");
        folder = TestDatabase.folder(temporary.toRealPath().resolve("nobodys"));

        var committed = writeUntil(WritingPortal.AS_NOBODY, WritingPortal::kill);

        assertNothingIsLost(WritingPortal.AS_NOBODY, committed);
    }

    @Test
    void theJvmAndPostgresAreKilled() throws Exception {
        var committed = writeUntil(AS_WE_ARE, portal -> {
            var postmaster = portal.postmaster();
            portal.kill();
            postmaster.destroyForcibly();
        });

        assertNothingIsLost(AS_WE_ARE, committed);
    }

    @Test
    void postgresIsKilledAndThePortalGoesOn() throws Exception {
        var committed = writeUntil(AS_WE_ARE, portal -> {
            for (var deaths = 0; deaths < 3; deaths++) {
                portal.postmaster().destroyForcibly();
                portal.awaitCommits(SOME);
            }
            portal.kill();
        });

        assertNothingIsLost(AS_WE_ARE, committed);
    }

    @Test
    void itDiesAgainAndAgain() throws Exception {
        var committed = new TreeSet<Long>();
        for (var life = 0; life < 3; life++) {
            committed.addAll(writeUntil(AS_WE_ARE, WritingPortal::kill));
        }

        assertNothingIsLost(AS_WE_ARE, committed);
    }

    @Test
    void theJvmIsKilledWhileItMakesItsDatabase() throws Exception {
        folder = TestDatabase.folder(temporary.toRealPath().resolve("half"));
        try (var portal = new WritingPortal(
                folder, AS_WE_ARE, _ -> Files.exists(folder.newCluster().resolve("PG_VERSION")))) {
            portal.kill();
        }
        assertThat(folder.cluster()).doesNotExist();

        assertNothingIsLost(AS_WE_ARE, new TreeSet<>());
    }

    private TreeSet<Long> writeUntil(List<String> as, Death death) throws Exception {
        try (var portal = new WritingPortal(folder, as)) {
            portal.awaitCommits(SOME);
            death.comeTo(portal);
            return portal.committed();
        }
    }

    private void assertNothingIsLost(List<String> as, TreeSet<Long> committed) throws Exception {
        try (var next = new WritingPortal(folder, as)) {
            System.out.printf(
                    "next start after %d ms, %d rows%n", next.untilReady().toMillis(), committed.size());
            assertThat(next.untilReady()).isLessThan(AT_ONCE);
            assertThat(next.kept()).containsAll(committed);
            next.awaitCommits(1);
        }
    }

    private interface Death {
        void comeTo(WritingPortal portal) throws Exception;
    }
}

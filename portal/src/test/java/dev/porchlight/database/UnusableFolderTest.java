package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What cannot work says what is wrong, why, and what to do, and harms nothing. */
class UnusableFolderTest {

    @TempDir
    private static Path temporary;

    private PostgresFolder folder;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = TestDatabase.folder(temporary.toRealPath().resolve("postgres"));
    }

    @AfterEach
    void leavesNoProcess() {
        await().until(() -> new Residents(folder.cluster()).all().isEmpty());
    }

    @Test
    void isInUseByThisJvm() throws Exception {
        try (var first = start()) {
            refuses("Another Porchlight (process %d) is using the data in %s."
                            .formatted(ProcessHandle.current().pid(), folder.home()))
                    .withMessageContaining("PORCHLIGHT_DATABASE_URL");
            refuses("Another Porchlight");

            assertThat(first.getJdbcUrl()).isNotEmpty();
        }
        start().close();
    }

    @Test
    void isInUseByAnotherJvm() throws Exception {
        try (var other = new WritingPortal(folder, List.of())) {
            refuses("Another Porchlight (process %d) is using".formatted(other.pid()));

            other.awaitCommits(1);
        }
    }

    @Test
    void wasWrittenByAnotherMajorVersion() throws Exception {
        start().close();
        Files.writeString(folder.cluster().resolve("PG_VERSION"), "17\n");

        refuses("was written by PostgreSQL 17, and this Porchlight brings PostgreSQL 18")
                .withMessageContaining("pg_dump");

        Files.writeString(folder.cluster().resolve("PG_VERSION"), "18\n");
        start().close();
    }

    @Test
    void isNoClusterAtAll() throws Exception {
        folder = TestDatabase.folder(temporary.toRealPath().resolve("pictures"));
        Files.createDirectories(folder.cluster());
        Files.writeString(folder.cluster().resolve("holiday.jpg"), "beach");

        refuses("is not a PostgreSQL data folder");

        assertThat(folder.cluster().resolve("holiday.jpg")).exists();
    }

    @Test
    void isReadOnly() throws Exception {
        try (var disk = smallDisk("200m")) {
            disk.makeReadOnly();

            refuses("may not write to").withMessageContaining("PORCHLIGHT_DATA");
        }
    }

    @Test
    void isSomebodyElses() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become somebody else")
                .isEqualTo("root");

        folder = TestDatabase.folder(temporary.toRealPath().resolve("roots"));
        try (var portal = new WritingPortal(folder, WritingPortal.AS_NOBODY)) {
            assertThat(portal.refusal()).contains("nobody may not write to " + temporary.toRealPath());
        }
    }

    @Test
    void isTooSmallForANewDatabase() throws Exception {
        try (var _ = smallDisk("100m")) {
            refuses("The disk is full: 99 MB are left");
        }
    }

    @Test
    void isFull() throws Exception {
        try (var disk = smallDisk("201m")) {
            start().close();
            disk.fill();

            refuses("The disk is full: 0 MB are left").withMessageContaining("nothing that was saved is lost");

            disk.empty();
            start().close();
        }
    }

    @Test
    void isFullForAWhile() throws Exception {
        try (var disk = smallDisk("202m");
                var server = start()) {
            var database = JdbcClient.create(
                    new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
            database.sql("CREATE TABLE written (id serial, filling text)").update();
            var insert = database.sql("INSERT INTO written (filling) SELECT repeat(md5(i::text), 300)"
                    + " FROM generate_series(1, 100) i");
            disk.fill();
            var committed = 0;
            while (succeeds(insert)) {
                committed++;
            }

            disk.empty();

            await().until(() -> succeeds(insert));
            assertThat(database.sql("SELECT count(*) FROM written")
                            .query(Integer.class)
                            .single())
                    .isGreaterThanOrEqualTo((committed + 1) * 100);
        }
    }

    @Test
    void isOnAPlatformWithoutPrograms() {
        assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> PostgresPrograms.archive("Mac OS X", "aarch64"))
                .withMessageContaining("not for Mac OS X on aarch64")
                .withMessageContaining("PORCHLIGHT_DATABASE_URL");
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Map.of());
    }

    private ThrowableAssertAlternative<DatabaseUnavailable> refuses(String why) {
        return assertThatExceptionOfType(DatabaseUnavailable.class)
                .isThrownBy(() -> start().close())
                .withMessageContaining(why);
    }

    private static boolean succeeds(JdbcClient.StatementSpec insert) {
        try {
            return insert.update() > 0;
        } catch (DataAccessException e) {
            return false;
        }
    }

    private SmallDisk smallDisk(String size) throws Exception {
        var place = Files.createDirectory(temporary.toRealPath().resolve("disk-" + size));
        folder = TestDatabase.folder(place.resolve("postgres"));
        return new SmallDisk(place, size);
    }

    /** A file system of its own, which takes root to make. */
    private record SmallDisk(Path place) implements AutoCloseable {

        SmallDisk(Path place, String size) throws Exception {
            this(place);
            assumeThat(run("mount", "-t", "tmpfs", "-o", "mode=755,size=" + size, "none", place.toString()))
                    .as("only root can mount a small disk, and not everywhere")
                    .isZero();
        }

        void makeReadOnly() throws Exception {
            assertThat(run("mount", "-o", "remount,ro", place.toString())).isZero();
        }

        void fill() throws Exception {
            run("dd", "if=/dev/zero", "of=" + place.resolve("ballast"), "bs=64k");
        }

        void empty() throws IOException {
            Files.delete(place.resolve("ballast"));
        }

        @Override
        public void close() throws IOException {
            try {
                run("umount", "--lazy", place.toString());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static int run(String... command) throws IOException, InterruptedException {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
    }
}

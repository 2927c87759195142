package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTest {

    @TempDir
    private static Path temporary;

    private static PostgresFolder folder;

    private final HeldPort unattended = new HeldPort();

    EmbeddedPostgresTest() throws IOException {}

    /** One for all: a server is started in a tenth of the time that a cluster takes to be made. */
    @BeforeAll
    static void aFolderThatAnybodyMayEnter() throws IOException {
        Files.setPosixFilePermissions(temporary, PosixFilePermissions.fromString("rwxr-xr-x"));
        folder = TestDatabase.folder(temporary.toRealPath().resolve("postgres"));
    }

    @AfterEach
    void leavesNoProcess() throws IOException {
        unattended.close();
        assertThat(new Residents(folder.cluster()).all()).isEmpty();
    }

    @Test
    void keepsWhatWasWrittenWhenItIsStoppedAndStarted() throws Exception {
        try (var first = start()) {
            write(first, "kept");
        }

        try (var second = start()) {
            assertThat(read(second)).containsExactly("kept");
        }
    }

    @Test
    void isDurableAndSmallAndKeepsToItsFolder() throws Exception {
        try (var server = start()) {
            var database = client(server);

            assertThat(Stream.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")
                            .map(name -> setting(database, name)))
                    .containsOnly("on");
            assertThat(setting(database, "dynamic_shared_memory_type")).isEqualTo("mmap");
            assertThat(setting(database, "listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.readAllLines(Path.of("/proc/" + postmaster() + "/maps")))
                    .noneMatch(line -> line.contains("/dev/shm/"));
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.password())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.home())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void admitsNobodyWithoutItsPassword() throws Exception {
        try (var server = start()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(server.getJdbcUrl(), server.getUsername(), "guess")
                            .close())
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void isNotReachedByTheTerminalsInterrupt() throws Exception {
        try (var _ = start()) {
            var session =
                    Files.readString(Path.of("/proc/" + postmaster() + "/stat")).split(" ")[5];

            assertThat(session).isEqualTo(Long.toString(postmaster()));
        }
    }

    @Test
    void leavesNoSharedMemoryBehindAfterItWasKilled() throws Exception {
        long killed;
        try (var server = start()) {
            killed = postmaster();
            ProcessHandle.of(killed).orElseThrow().destroyForcibly();
            await().until(() -> isAnswering(server));

            assertThat(postmaster()).isNotEqualTo(killed);
            assertThat(sharedMemoryMadeBy(killed)).isEmpty();
        }
        assertThat(sharedMemoryMadeBy(killed)).isEmpty();
    }

    @Test
    void startsAgainOnItsPortWhenItIsKilled() throws Exception {
        try (var server = start()) {
            write(server, "kept");
            var killed = postmaster();

            ProcessHandle.of(killed).orElseThrow().destroyForcibly();

            await().until(() -> isAnswering(server));
            assertThat(read(server)).containsExactly("kept");
            assertThat(postmaster()).isNotEqualTo(killed);
        }
    }

    @ParameterizedTest
    @MethodSource
    void startsOverAPidFileThatLies(String content) throws Exception {
        try (var server = start()) {
            write(server, "kept");
        }
        Files.writeString(folder.postmasterPid(), content);

        try (var server = start()) {
            assertThat(read(server)).containsExactly("kept");
        }
    }

    static Stream<String> startsOverAPidFileThatLies() {
        var us = ProcessHandle.current().pid();
        var rest = "\n/somewhere\n1700000000\n5432\n\n127.0.0.1\n  12345 0\nready   \n";
        return Stream.of("", "not a number\nat all", us + rest, "1" + rest, "4000000" + rest);
    }

    @Test
    void startsOverAZombie() throws Exception {
        start().close();

        // A parent that has become another program never asks for the end of the child that the first one started.
        var parent = new ProcessBuilder("sh", "-c", serverCommand() + " & exec sleep 600").start();
        try {
            await().ignoreExceptions().until(() -> postmaster() > 0);
            var zombie = postmaster();
            ProcessHandle.of(zombie).orElseThrow().destroyForcibly();
            await().until(() ->
                    Files.readString(Path.of("/proc/" + zombie + "/stat")).contains(") Z "));

            start().close();
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void endsAServerThatHasLostItsPortal() throws Exception {
        try (var server = start()) {
            write(server, "kept");
        }
        var parent = new ProcessBuilder("sh", "-c", "exec " + serverCommand()).start();
        try {
            await().ignoreExceptions().until(() -> postmaster() > 0);

            try (var server = start()) {
                assertThat(read(server)).containsExactly("kept");
                assertThat(parent.waitFor(0, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            parent.destroyForcibly();
        }
    }

    @Test
    void beginsAnewWhenItsMakingWasCutOff() throws Exception {
        var half = TestDatabase.folder(temporary.toRealPath().resolve("half"));
        Files.createDirectories(half.newCluster().resolve("base"));
        Files.writeString(half.newCluster().resolve("PG_VERSION"), "18");

        try (var server = EmbeddedPostgres.start(half, Map.of())) {
            assertThat(isAnswering(server)).isTrue();
        }

        assertThat(half.newCluster()).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"amd64", "aarch64"})
    void bringsProgramsFor(String processor) throws Exception {
        var archive = PostgresPrograms.archive("Linux", processor);

        assertThat(archive.openConnection().getContentLengthLong()).isGreaterThan(10_000_000);
    }

    @Test
    void removesTheProgramsOfOtherVersionsAndHalfUnpackedOnes() throws Exception {
        var programs = PostgresPrograms.unpackedIn(folder.programs()).unpacked();
        var own = temporary.toRealPath().resolve("own");
        Files.createDirectories(own.resolve("programs-0ld/bin"));
        Files.createDirectories(own.resolve(programs.getFileName() + ".new.123/bin"));
        Files.createSymbolicLink(own.resolve(programs.getFileName()), programs);

        EmbeddedPostgres.start(new PostgresFolder(own, own), Map.of()).close();

        assertThat(own).isDirectoryNotContaining("glob:**programs-0ld").isDirectoryNotContaining("glob:**.new.*");
        assertThat(own).isDirectoryContaining("glob:**" + programs.getFileName());
        assertThat(programs).isNotEmptyDirectory();
    }

    @Test
    void cutsItsLogWhenItHasGrown() throws Exception {
        start().close();
        Files.writeString(folder.log(), "x".repeat(3_000_000), StandardOpenOption.APPEND);

        start().close();

        assertThat(folder.log()).content().hasSizeLessThan(10_000).contains("database system is shut down");
        assertThat(folder.log().resolveSibling("postgres.log.before")).content().contains("xxx");
    }

    @Test
    void belongsToAnotherUserWhereRootMayNotOpenANamespace() throws Exception {
        assumeThat(System.getProperty("user.name"))
                .as("only root can become somebody else")
                .isEqualTo("root");
        var nobody = ServerAccount.otherUser("nobody").orElseThrow();

        try (var server = new EmbeddedPostgres(folder.created(), nobody, Map.of())) {
            write(server, "kept");
            assertThat(Files.getOwner(Path.of("/proc/" + postmaster())).getName())
                    .isEqualTo("nobody");
        }

        // Where it may after all, or again, the files change hands.
        try (var server = new EmbeddedPostgres(folder.created(), ServerAccount.ownNamespace(), Map.of())) {
            assertThat(read(server)).containsExactly("kept");
        }
        try (var server = new EmbeddedPostgres(folder.created(), nobody, Map.of())) {
            assertThat(read(server)).containsExactly("kept");
        }
    }

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, Map.of());
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.postmasterPid()).getFirst());
    }

    /** The same server, but in nobody's care. */
    private String serverCommand() throws Exception {
        var programs = PostgresPrograms.unpackedIn(folder.programs());
        var postgres = programs.postgres(folder.cluster(), ServerSettings.arguments(unattended.number(), Map.of()));
        return ServerAccount.ofThisProcess().server(folder.cluster(), postgres).command().stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
    }

    /** The kernel's list of System V segments; the last but some column is the process that made each. */
    private static List<String> sharedMemoryMadeBy(long process) throws IOException {
        try (var lines = Files.lines(Path.of("/proc/sysvipc/shm"))) {
            return lines.skip(1)
                    .filter(line -> line.strip().split("\\s+")[4].equals(Long.toString(process)))
                    .toList();
        }
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(
                new DriverManagerDataSource(server.getJdbcUrl(), server.getUsername(), server.getPassword()));
    }

    private static boolean isAnswering(EmbeddedPostgres server) {
        try {
            return client(server).sql("SELECT true").query(Boolean.class).single();
        } catch (DataAccessException notYet) {
            return false;
        }
    }

    private static String setting(JdbcClient database, String name) {
        return database.sql("SHOW " + name).query(String.class).single();
    }

    private static void write(EmbeddedPostgres server, String word) {
        client(server).sql("DROP TABLE IF EXISTS words").update();
        client(server).sql("CREATE TABLE words (word text)").update();
        client(server).sql("INSERT INTO words VALUES (?)").param(word).update();
    }

    private static List<String> read(EmbeddedPostgres server) {
        return client(server).sql("SELECT word FROM words").query(String.class).list();
    }
}

package dev.porchlight.database;

import static java.util.stream.Collectors.toCollection;
import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.io.IOUtils;
import org.apache.commons.lang3.ArrayUtils;
import org.postgresql.Driver;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** A {@link Writer} in a JVM of its own, as a portal that may be killed. */
final class WritingPortal implements AutoCloseable {

    private static final List<Class<?>> NEEDED = List.of(
            EmbeddedPostgres.class,
            Writer.class,
            Driver.class,
            TarArchiveInputStream.class,
            IOUtils.class,
            ArrayUtils.class,
            XZInputStream.class,
            LoggerFactory.class,
            JdbcConnectionDetails.class,
            ConnectionDetails.class,
            FileSystemUtils.class);

    static final List<String> AS_NOBODY = List.of("setpriv", "--reuid=nobody", "--clear-groups", "--");

    private final PostgresFolder folder;
    private final Process process;
    private final Thread reader;
    private final Collection<String> said = new ConcurrentLinkedQueue<>();
    private final Duration untilReady;

    /** One that is ready, or has refused to start; with what stands before its command line to make it somebody else's. */
    WritingPortal(PostgresFolder folder, List<String> as) throws IOException {
        this(folder, as, portal -> portal.said.contains("ready") || !portal.process.isAlive());
    }

    /** One that has come as far as is wanted. */
    WritingPortal(PostgresFolder folder, List<String> as, Predicate<WritingPortal> farEnough) throws IOException {
        this.folder = folder;
        var begun = System.nanoTime();
        process = new ProcessBuilder(command(folder, as))
                .directory(new File("/"))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        reader = Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(said::add));
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(10))
                .until(() -> farEnough.test(this));
        untilReady = Duration.ofNanos(System.nanoTime() - begun);
    }

    long pid() {
        return process.pid();
    }

    /** Why it did not start. */
    String refusal() {
        await().until(() -> said.stream().anyMatch(line -> line.startsWith("refused ")));
        return String.join("\n", said);
    }

    Duration untilReady() {
        return untilReady;
    }

    /** The rows that were there when it started. */
    TreeSet<Long> kept() {
        return ids("kept ");
    }

    TreeSet<Long> committed() {
        return ids("committed ");
    }

    void awaitCommits(int more) {
        var wanted = committed().size() + more;
        await().until(() -> committed().size() >= wanted);
    }

    ProcessHandle postmaster() throws IOException {
        var pid = Long.parseLong(Files.readAllLines(folder.postmasterPid()).getFirst());
        return ProcessHandle.of(pid).orElseThrow();
    }

    /** As kill -9 does it. Whatever it said until then is read. */
    void kill() throws InterruptedException {
        // Not the process's own method: that closes the streams, and with them what was said but not read.
        process.toHandle().destroyForcibly();
        process.waitFor();
        reader.join();
    }

    @Override
    public void close() {
        process.toHandle().destroyForcibly();
    }

    private TreeSet<Long> ids(String word) {
        return said.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> Long.valueOf(line.substring(word.length())))
                .collect(toCollection(TreeSet::new));
    }

    private static List<String> command(PostgresFolder folder, List<String> as) {
        var command = new ArrayList<>(as);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                ClassPath.READABLE_BY_EVERYBODY,
                Writer.class.getName(),
                folder.home().toString(),
                folder.programs().toString()));
        return command;
    }

    /** The repository of jars may be in a home folder that nobody else may enter. */
    private static final class ClassPath {

        static final String READABLE_BY_EVERYBODY = copy();

        private static String copy() {
            try {
                var folder = Files.createTempDirectory("porchlight-class-path");
                folder.toFile().setExecutable(true, false);
                folder.toFile().deleteOnExit();
                return Stream.concat(NEEDED.stream().map(ClassPath::origin), Stream.of(binaries()))
                        .distinct()
                        .map(path -> Files.isDirectory(path) ? path : copyTo(folder, path))
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path origin(Class<?> type) {
            try {
                return Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI());
            } catch (URISyntaxException e) {
                throw new IllegalStateException(e);
            }
        }

        private static Path binaries() throws IOException {
            var archive = PostgresPrograms.archive(System.getProperty("os.name"), System.getProperty("os.arch"));
            return Path.of(((JarURLConnection) archive.openConnection())
                    .getJarFileURL()
                    .getPath());
        }

        private static Path copyTo(Path folder, Path jar) {
            try {
                var copy = Files.copy(jar, folder.resolve(jar.getFileName()));
                copy.toFile().deleteOnExit();
                return copy;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

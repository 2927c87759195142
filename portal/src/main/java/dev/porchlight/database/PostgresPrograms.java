package dev.porchlight.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked from the class path.
 *
 * @param unpacked the folder with bin, lib and share
 */
record PostgresPrograms(Path unpacked) {

    /** What {@code os.arch} calls a processor, and what the archive for it is called. */
    private static final Map<String, String> ARCHIVES = Map.of(
            "amd64", "/postgres-linux-x86_64.txz",
            "x86_64", "/postgres-linux-x86_64.txz",
            "aarch64", "/postgres-linux-arm_64.txz",
            "arm64", "/postgres-linux-arm_64.txz");

    private static final Logger log = LoggerFactory.getLogger(PostgresPrograms.class);
    private static final String PREFIX = "programs-";
    private static final int ANY_EXECUTE_BIT = 0111;

    static PostgresPrograms unpackedIn(Path folder) throws IOException, InterruptedException {
        var archive = archive(System.getProperty("os.name"), System.getProperty("os.arch"));
        // The archive's checksum is in the jar's directory and costs nothing; a new version gets a new folder.
        var unpacked = folder.resolve(PREFIX + checksum(archive));
        if (!Files.isDirectory(unpacked)) {
            log.info("Unpacking PostgreSQL, once, into {}", unpacked);
            unpack(archive, unpacked);
        }
        return new PostgresPrograms(unpacked);
    }

    /** What other versions, and attempts that were cut off, have left. Only for whoever has the folder to itself. */
    void removeOthers() throws IOException {
        try (var siblings = Files.newDirectoryStream(unpacked.resolveSibling("."), PREFIX + "*")) {
            for (var sibling : siblings) {
                if (!sibling.getFileName().equals(unpacked.getFileName())) {
                    FileSystemUtils.deleteRecursively(sibling);
                }
            }
        }
    }

    List<String> postgres(Path cluster, List<String> arguments) {
        var command = new ArrayList<>(List.of(unpacked.resolve("bin/postgres").toString(), "-D", cluster.toString()));
        command.addAll(arguments);
        return command;
    }

    String initdb() {
        return unpacked.resolve("bin/initdb").toString();
    }

    static URL archive(String system, String processor) {
        var name = "Linux".equals(system) ? ARCHIVES.get(processor.toLowerCase(Locale.ROOT)) : null;
        var archive = name == null ? null : PostgresPrograms.class.getResource(name);
        if (archive == null) {
            throw new DatabaseUnavailable(
                    "Porchlight brings a PostgreSQL of its own for Linux on x86-64 and arm64, not for %s on %s."
                            .formatted(system, processor),
                    "Set PORCHLIGHT_DATABASE_URL to a PostgreSQL, for example"
                            + " jdbc:postgresql://localhost/porchlight?user=porchlight&password=secret.");
        }
        return archive;
    }

    private static String checksum(URL archive) throws IOException {
        return archive.openConnection() instanceof JarURLConnection jar
                ? Long.toHexString(jar.getJarEntry().getCrc())
                : Long.toHexString(archive.openConnection().getContentLengthLong());
    }

    /** All or nothing: what has its final name is whole and on the disk. */
    private static void unpack(URL archive, Path target) throws IOException, InterruptedException {
        var scratch = target.resolveSibling(
                target.getFileName() + ".new." + ProcessHandle.current().pid());
        try {
            try (var in = archive.openStream()) {
                unpack(in, scratch);
            }
            Durable.rename(scratch, target);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException unpackedByAnother) {
            // Several test JVMs may share the folder; theirs is as good as ours.
        } finally {
            FileSystemUtils.deleteRecursively(scratch);
        }
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(archive)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("The archive of PostgreSQL leaves its folder: " + entry.getName());
                }
                unpack(tar, entry, path);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path path) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        var execute = (entry.getMode() & ANY_EXECUTE_BIT) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(execute ? "rwxr-xr-x" : "rw-r--r--"));
    }
}

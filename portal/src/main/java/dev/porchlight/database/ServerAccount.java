package dev.porchlight.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * As whom PostgreSQL's programs run. They refuse to be root, so root starts them in an empty user namespace of their
 * own, where the files stay root's, or where that is forbidden (Docker's default) as another user, who gets the files.
 *
 * @param prefix what stands before a program's own command line
 * @param owner who must own the files, null for whoever runs the portal
 */
record ServerAccount(List<String> prefix, @Nullable String owner) {

    private static final int ROOT = 0;

    /** Nobody exists wherever root may be all there is; a postgres user is the better owner where there is one. */
    private static final List<String> OTHER_USERS = List.of("postgres", "nobody");

    static ServerAccount ofThisProcess() throws IOException, InterruptedException {
        if (!Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return new ServerAccount(List.of(), null);
        }
        if (works(ownNamespace())) {
            return ownNamespace();
        }
        for (var user : OTHER_USERS) {
            var other = otherUser(user);
            if (other.isPresent() && works(other.get())) {
                return other.get();
            }
        }
        throw new DatabaseUnavailable(
                "PostgreSQL refuses to run as root, and here root can neither open a user namespace (unshare) nor"
                        + " become another user (setpriv); both tools are in the package util-linux.",
                "Start the portal as an ordinary user, or set PORCHLIGHT_DATABASE_URL to a PostgreSQL that runs"
                        + " elsewhere.");
    }

    static ServerAccount ownNamespace() {
        return new ServerAccount(List.of("unshare", "--user"), "root");
    }

    static Optional<ServerAccount> otherUser(String name) throws IOException {
        try (var users = Files.lines(Path.of("/etc/passwd"), StandardCharsets.ISO_8859_1)) {
            return users.map(line -> line.split(":"))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> List.of("setpriv", "--reuid=" + fields[2], "--regid=" + fields[3], "--clear-groups"))
                    .map(prefix -> new ServerAccount(prefix, name))
                    .findFirst();
        }
    }

    /** A program that ends by itself, and at once when whoever forked it is gone: half of its work is worth nothing. */
    ProcessBuilder program(Path folder, List<String> command) {
        return process(folder, List.of(), "KILL", command);
    }

    /**
     * The server: in a session of its own, because Ctrl-C reaches the whole group and the portal still needs its
     * database while it stops; and told by the kernel to shut down when whoever forked it is gone.
     */
    ProcessBuilder server(Path cluster, List<String> postgres) {
        return process(cluster, List.of("setsid"), "INT", postgres);
    }

    private ProcessBuilder process(Path folder, List<String> before, String whenOrphaned, List<String> program) {
        var command = new ArrayList<>(before);
        command.addAll(prefix);
        command.addAll(List.of("setpriv", "--pdeathsig", whenOrphaned, "--"));
        command.addAll(program);
        var process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        // PGPORT, PGOPTIONS and the like speak to clients and servers other than this one.
        process.environment().keySet().removeIf(name -> name.startsWith("PG") || name.equals("LD_LIBRARY_PATH"));
        return process;
    }

    /** Gives a tree to the server's user; a tree that is theirs already is left alone. */
    void own(Path tree) throws IOException {
        if (owner == null || Files.getOwner(tree).getName().equals(owner)) {
            return;
        }
        var user = tree.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner);
        var paths = new ArrayList<Path>();
        try (var walk = Files.walk(tree)) {
            walk.forEach(paths::add);
        }
        // The root of the tree comes last: it tells whether the rest is done.
        for (var path : paths.reversed()) {
            Files.setAttribute(path, "posix:owner", user, LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static boolean works(ServerAccount account) throws InterruptedException {
        try {
            return account.program(Path.of("/"), List.of("true"))
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }
}

package dev.porchlight.bench;

import dev.porchlight.database.HeldPort;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The portal as it is shipped: unpacked, with a cache of what its start loads (JEP 514), and memory flags. */
public final class Packaged {

    private static final List<String> FLAGS = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xmx160m",
            "-Xss512k",
            "-XX:ReservedCodeCacheSize=64m",
            "--enable-native-access=ALL-UNNAMED");

    private final Path jar;
    private final Path cache;

    private Packaged(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    public static Packaged unpack(Path fatJar, Path folder, Map<String, String> environment) throws Exception {
        deleteTree(folder);
        run(
                List.of("-Djarmode=tools", "-jar", fatJar.toString(), "extract", "--destination", folder.toString()),
                Map.of());
        var packaged = new Packaged(
                folder.resolve(fatJar.getFileName()).toAbsolutePath(),
                folder.resolve("porchlight.aot").toAbsolutePath());
        var training = new ArrayList<>(FLAGS);
        training.add("-XX:AOTCacheOutput=" + packaged.cache);
        training.addAll(List.of("-jar", packaged.jar.toString(), "rehearse"));
        run(training, environment);
        return packaged;
    }

    /** What stands between {@code java} and the settings. */
    public List<String> arguments() {
        var arguments = new ArrayList<>(FLAGS);
        arguments.add("-XX:AOTCache=" + cache);
        arguments.addAll(List.of("-jar", jar.toString()));
        return arguments;
    }

    Program start(String name, Map<String, String> environment) throws Exception {
        var port = new HeldPort();
        var all = new HashMap<>(environment);
        all.put("PORT", String.valueOf(port.number()));
        all.put("PORCHLIGHT_PUBLIC_URL", "http://localhost:" + port.number());
        return Program.start(name, arguments(), all, port, "/health/ready");
    }

    static List<String> flags() {
        return FLAGS;
    }

    private static void run(List<String> arguments, Map<String, String> environment) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        var log = Path.of("target", "bench", "packaging.log");
        Files.createDirectories(log.getParent());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        int status = builder.start().waitFor();
        if (status != 0) {
            throw new IllegalStateException("packaging failed (" + status + "); see " + log.toAbsolutePath());
        }
    }

    static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}

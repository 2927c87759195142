package dev.porchlight.office;

import java.io.File;
import java.io.IOException;
import java.time.Duration;
import java.time.Period;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.origin.Origin;
import org.springframework.boot.origin.PropertySourceOrigin;
import org.springframework.boot.origin.SystemEnvironmentOrigin;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.SpringFactoriesLoader;
import org.springframework.core.io.support.SpringFactoriesLoader.ArgumentResolver;
import org.springframework.util.unit.DataSize;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * What it means when a check or a setting throws. The sentences are those that the portal itself would print if it did not
 * start; a value is never repeated, because it may be a secret in the wrong place.
 */
record Mishaps(List<FailureAnalyzer> analyzers) {

    private static final String OURS = "dev.porchlight.";

    static Mishaps in(ConfigurableApplicationContext context) {
        var arguments = ArgumentResolver.of(BeanFactory.class, context.getBeanFactory())
                .and(Environment.class, context.getEnvironment());
        // Those of Spring Boot print values.
        return new Mishaps(SpringFactoriesLoader.forDefaultResourceLocation()
                .load(
                        FailureAnalyzer.class,
                        arguments,
                        SpringFactoriesLoader.FailureHandler.handleMessage((_, _) -> {}))
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith(OURS))
                .toList());
    }

    Finding finding(Throwable failure) {
        return analyzed(failure)
                .or(() -> cause(failure, BindException.class).map(Mishaps::unreadable))
                .or(() -> cause(failure, MarkedYAMLException.class).map(Mishaps::malformed))
                .or(() -> refused(failure))
                .orElseGet(() -> unknown(failure));
    }

    private Optional<Finding> analyzed(Throwable failure) {
        return analyzers.stream()
                .map(analyzer -> analyzer.analyze(failure))
                .filter(Objects::nonNull)
                .findFirst()
                .map(analysis -> Finding.problem(
                        analysis.getDescription(), Objects.requireNonNullElse(analysis.getAction(), "Set it right.")));
    }

    /** A setting that is not what it should be; or settings that our own code refuses, with a sentence about it. */
    private static Finding unreadable(BindException failure) {
        return cause(failure, ConversionFailedException.class)
                .map(conversion -> Finding.problem(
                        "%s%s cannot be read."
                                .formatted(
                                        failure.getName(),
                                        place(failure)
                                                .map(at -> " (" + at + ")")
                                                .orElse("")),
                        "Write " + form(conversion.getTargetType().getType()) + "."))
                .or(() -> refused(failure))
                .orElseGet(() -> Finding.problem(
                        "%s%s cannot be used."
                                .formatted(
                                        failure.getName(),
                                        place(failure)
                                                .map(at -> " (" + at + ")")
                                                .orElse("")),
                        "Compare it with docs/settings.md."));
    }

    private static Optional<String> place(BindException failure) {
        var property = failure.getProperty();
        return Optional.ofNullable(property == null ? null : property.getOrigin())
                .map(Mishaps::place);
    }

    /** Where somebody has to look. */
    static String place(Origin origin) {
        if (origin instanceof PropertySourceOrigin wrapping && wrapping.getOrigin() != null) {
            return place(wrapping.getOrigin());
        }
        if (origin instanceof TextResourceOrigin text && text.getLocation() != null) {
            return "%s, line %d".formatted(file(text), text.getLocation().getLine() + 1);
        }
        return origin instanceof SystemEnvironmentOrigin variable
                ? variable.getProperty() + " in the environment"
                : "on the command line";
    }

    private static String file(TextResourceOrigin origin) {
        try {
            return Optional.ofNullable(origin.getResource())
                    .orElseThrow()
                    .getFile()
                    .getPath();
        } catch (IOException _) {
            return "porchlight.yaml";
        }
    }

    private static String form(Class<?> type) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(word -> word.toString().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(" or "));
        }
        if (type == Duration.class || type == Period.class) {
            return "a time such as 90s, 10m, 24h or 30d";
        }
        if (type == DataSize.class) {
            return "a size such as 48MB";
        }
        if (type == ZoneId.class) {
            return "a time zone such as America/New_York";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive()
                ? "a whole number"
                : "it as docs/settings.md shows it";
    }

    private static Finding malformed(MarkedYAMLException failure) {
        var mark = failure.getProblemMark();
        var where = mark == null ? "" : " in line " + (mark.getLine() + 1);
        return Finding.problem(
                "The settings file is no YAML%s: %s. The portal would not start."
                        .formatted(where, failure.getProblem()),
                "Mind the spaces at the beginning of the lines, and put values with colons or # in quotes. Nothing else"
                        + " was looked at. The file: " + settingsFile());
    }

    private static File settingsFile() {
        return new File(System.getenv().getOrDefault("PORCHLIGHT_SETTINGS", "porchlight.yaml")).getAbsoluteFile();
    }

    /** Thrown by us, with a sentence for whoever runs the portal. */
    private static Optional<Finding> refused(Throwable failure) {
        return causes(failure)
                .filter(cause -> cause instanceof IllegalArgumentException && isOurs(cause))
                .findFirst()
                .map(refusal -> Finding.problem(
                        String.valueOf(refusal.getMessage()), "Set it right; the portal does not start like this."));
    }

    private static Finding unknown(Throwable failure) {
        var root = causes(failure).reduce(failure, (_, deeper) -> deeper);
        return Finding.problem(
                "It could not be looked at (%s).".formatted(root.getClass().getSimpleName()),
                "Ask again; if it stays so, this is a bug of ours: tell us.");
    }

    private static boolean isOurs(Throwable failure) {
        return failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().startsWith(OURS)
                && failure.getMessage() != null;
    }

    private static <T extends Throwable> Optional<T> cause(Throwable failure, Class<T> type) {
        return causes(failure).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.<@Nullable Throwable>iterate(failure, at -> at != null, at -> at == null ? null : at.getCause())
                .map(Objects::requireNonNull)
                .limit(30);
    }
}

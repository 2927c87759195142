package dev.porchlight.office;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * The names of all settings, so that one with a slip of the pen can be told: nobody reads it, and nobody would say so.
 *
 * @param names as in {@code porchlight.yaml}
 * @param groups below which the company chooses the names
 */
record KnownSettings(Set<String> names, Set<String> groups) {

    static final String PREFIX = "porchlight.";

    /** In no record of settings. */
    private static final Set<String> ALONE =
            Set.of("porchlight.public-url", "porchlight.zone", "porchlight.metrics.token", "porchlight.words.missing");

    /** In the environment only: of the launcher, or of a setting of Spring Boot's. */
    private static final Set<String> VARIABLES = Set.of(
            "PORCHLIGHT_SETTINGS",
            "PORCHLIGHT_FORWARDED_HEADERS",
            "PORCHLIGHT_LOGS",
            "PORCHLIGHT_CACHE",
            "PORCHLIGHT_MEMORY",
            "PORCHLIGHT_JAVA");

    static KnownSettings of(Collection<Class<?>> records) {
        var known = new KnownSettings(new TreeSet<>(ALONE), new TreeSet<>());
        for (var type : records) {
            var prefix = AnnotationUtils.getAnnotation(type, ConfigurationProperties.class);
            if (prefix != null) {
                known.add(prefix.value(), type);
            }
        }
        return known;
    }

    private void add(String prefix, Class<?> type) {
        for (var component : type.getRecordComponents()) {
            var name = prefix + "." + dashed(component.getName());
            var held = held(component);
            if (Map.class.isAssignableFrom(component.getType())) {
                groups.add(name);
            } else if (held.isRecord() && held.getEnclosingClass() == type) {
                add(name, held);
            } else {
                names.add(name);
            }
        }
    }

    /** Of a list, what is in it. */
    private static Class<?> held(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && List.class.isAssignableFrom(component.getType())
                        && list.getActualTypeArguments()[0] instanceof Class<?> element
                ? element
                : component.getType();
    }

    /** In whichever way it is spelled in a settings file: {@code signIn.goodFor}, {@code services[0].name}. */
    boolean knows(String setting) {
        var name = plain(setting);
        return names.stream().map(KnownSettings::plain).anyMatch(name::equals)
                || groups.stream().map(KnownSettings::plain).anyMatch(group -> (name + ".").startsWith(group + "."));
    }

    boolean knowsVariable(String variable) {
        return VARIABLES.contains(variable)
                || variables().anyMatch(variable::equals)
                || groups.stream()
                        .flatMap(KnownSettings::variables)
                        .anyMatch(group -> (variable + "_").startsWith(group + "_"));
    }

    Optional<String> nearest(String setting) {
        return Spelling.nearest(setting, names);
    }

    Optional<String> nearestVariable(String variable) {
        return Spelling.nearest(
                variable, Stream.concat(VARIABLES.stream(), variables()).collect(Collectors.toSet()));
    }

    private Stream<String> variables() {
        return names.stream().flatMap(KnownSettings::variables);
    }

    /** Spring Boot takes a dash for nothing, and, as it used to, for an underscore. */
    private static Stream<String> variables(String name) {
        var upper = name.toUpperCase(Locale.ROOT).replace('.', '_');
        return Stream.of(upper.replace('-', '_'), upper.replace("-", "")).distinct();
    }

    private static String plain(String setting) {
        return setting.replaceAll("\\[\\d+]", "").replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /** How far one word is from another. */
    private static final class Spelling {

        /** Of the letters, one in so many may be wrong. */
        private static final int PART = 4;

        static Optional<String> nearest(String word, Collection<String> candidates) {
            return candidates.stream()
                    .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                    .filter(candidate -> distance(word, candidate) <= Math.max(2, word.length() / PART));
        }

        /** Of Levenshtein: how many letters have to be added, left out or replaced. */
        private static int distance(String one, String other) {
            int[] row = new int[other.length() + 1];
            for (int j = 0; j < row.length; j++) {
                row[j] = j;
            }
            for (int i = 1; i <= one.length(); i++) {
                int diagonal = row[0];
                row[0] = i;
                for (int j = 1; j < row.length; j++) {
                    int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                    diagonal = row[j];
                    row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
                }
            }
            return row[other.length()];
        }
    }
}

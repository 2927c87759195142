package dev.porchlight.office;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.origin.OriginLookup;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** Whether all settings can be read, and whether somebody reads all that is set. */
@Order(10)
class SettingsCheck implements Check {

    private static final String VARIABLE = "PORCHLIGHT_SETTINGS";
    private static final String OURS = "dev.porchlight.";

    private final ConfigurableApplicationContext context;
    private final ConfigurableEnvironment environment;

    SettingsCheck(ConfigurableApplicationContext context) {
        this.context = context;
        this.environment = context.getEnvironment();
    }

    @Override
    public List<Finding> examine() {
        var read = file();
        var faults = new LinkedHashSet<Finding>();
        faults.addAll(unreadable());
        faults.addAll(unknownInFiles());
        faults.addAll(unknownInEnvironment());
        return Stream.concat(Stream.of(read), faults.stream()).toList();
    }

    private Finding file() {
        var named = environment.getProperty(VARIABLE);
        var file = Path.of(Objects.requireNonNullElse(named, "porchlight.yaml"))
                .toAbsolutePath()
                .normalize();
        if (Files.isReadable(file)) {
            return Finding.fine("Read from the environment and " + file + ".");
        }
        if (Files.exists(file)) {
            return Finding.problem(
                    file + " may not be read by " + System.getProperty("user.name") + ".",
                    "Let the user that runs the portal read it, and ask again as that user.");
        }
        return named == null
                ? Finding.fine("Read from the environment alone: there is no " + file + ".")
                : Finding.problem(
                        VARIABLE + " names " + file + ", which is not there. The portal would start without it.",
                        "Put the file there, or correct " + VARIABLE + ".");
    }

    private List<Finding> unreadable() {
        var mishaps = Mishaps.in(context);
        return records().keySet().stream()
                .flatMap(name -> mishap(name, mishaps).stream())
                .toList();
    }

    private Optional<Finding> mishap(String bean, Mishaps mishaps) {
        try {
            context.getBean(bean);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(mishaps.finding(e));
        }
    }

    private List<Finding> unknownInFiles() {
        var known = known();
        var unknown = new ArrayList<Finding>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> names) {
                for (var name : names.getPropertyNames()) {
                    placeInFile(source, name)
                            .flatMap(place -> unknown(known, name, place))
                            .ifPresent(unknown::add);
                }
            }
        }
        return unknown;
    }

    private static Optional<Finding> unknown(KnownSettings known, String name, String place) {
        if (!name.startsWith(KnownSettings.PREFIX)) {
            return known.knows(KnownSettings.PREFIX + name)
                    ? Optional.of(Finding.note(
                            "%s (%s) is not below porchlight: and is not read.".formatted(name, place),
                            "Put it below porchlight:, two spaces further in."))
                    : Optional.empty();
        }
        return known.knows(name)
                ? Optional.empty()
                : Optional.of(Finding.note(
                        "There is no setting %s (%s); nobody reads it.".formatted(name, place),
                        known.nearest(name)
                                .map(meant -> "Did you mean " + meant + "?")
                                .orElse("Leave it out; docs/settings.md lists all there are.")));
    }

    @SuppressWarnings("unchecked")
    private static Optional<String> placeInFile(Object source, String name) {
        return source instanceof OriginLookup<?> lookup
                        && ((OriginLookup<String>) lookup).getOrigin(name) instanceof TextResourceOrigin origin
                        && !(origin.getResource() instanceof ClassPathResource)
                ? Optional.of(Mishaps.place(origin))
                : Optional.empty();
    }

    private List<Finding> unknownInEnvironment() {
        var known = known();
        var source = environment.getPropertySources().get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        return source instanceof EnumerablePropertySource<?> variables
                ? Arrays.stream(variables.getPropertyNames())
                        .filter(variable -> variable.startsWith("PORCHLIGHT_") && !known.knowsVariable(variable))
                        .map(variable -> Finding.note(
                                "There is no setting %s; nobody reads it.".formatted(variable),
                                known.nearestVariable(variable)
                                        .map(meant -> "Did you mean " + meant + "?")
                                        .orElse("Leave it out; docs/settings.md lists all there are.")))
                        .toList()
                : List.of();
    }

    private KnownSettings known() {
        return KnownSettings.of(records().values());
    }

    private Map<String, Class<?>> records() {
        var records = new LinkedHashMap<String, Class<?>>();
        for (var name : context.getBeanNamesForAnnotation(ConfigurationProperties.class)) {
            var type = context.getType(name);
            if (type != null && type.getName().startsWith(OURS)) {
                records.put(name, type);
            }
        }
        return records;
    }
}

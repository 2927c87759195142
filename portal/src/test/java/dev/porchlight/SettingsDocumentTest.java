package dev.porchlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/settings.md} names every setting that there is. */
class SettingsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "docs", "settings.md");

    @Test
    void namesEverySetting() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(settings())
                .hasSizeGreaterThan(20)
                .allSatisfy(setting -> assertThat(document).contains("`" + setting + "`"));
    }

    private static Stream<String> settings() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("dev.porchlight").stream().flatMap(found -> {
            Class<?> type = typeOf(found.getBeanClassName());
            String prefix = AnnotationUtils.getAnnotation(type, ConfigurationProperties.class)
                    .value();
            return names(prefix, type);
        });
    }

    private static Class<?> typeOf(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> names(String prefix, Class<?> type) {
        return Arrays.stream(type.getRecordComponents()).flatMap(component -> {
            String name = prefix + "." + dashed(component);
            boolean group =
                    component.getType().isRecord() && component.getType().getEnclosingClass() == type;
            return group ? names(name, component.getType()) : Stream.of(name);
        });
    }

    private static String dashed(RecordComponent component) {
        return component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}

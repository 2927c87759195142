package dev.porchlight.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;

class KnownSettingsTest {

    private static final Pattern SETTING = Pattern.compile("`(porchlight\\.(?!yaml)[a-z.-]+)`");
    private static final Pattern VARIABLE = Pattern.compile("PORCHLIGHT_[A-Z_]+");

    private final KnownSettings known = KnownSettings.of(records());

    /** A setting that is not in a record of settings has to be named in {@link KnownSettings}. */
    @Test
    void areAllThatTheDocumentsName() throws IOException {
        var document = Files.readString(Path.of("../docs/settings.md"));
        var others = Files.readString(Path.of("../docs/operations.md"))
                + Files.readString(Path.of("../packaging/porchlight"))
                + Files.readString(Path.of("../packaging/compose.yaml"))
                + Files.readString(Path.of("../packaging/porchlight.service"));

        assertThat(found(SETTING, 1, document))
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(known.knows(name)).as(name).isTrue());
        assertThat(found(VARIABLE, 0, document + others))
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(known.knowsVariable(name)).as(name).isTrue());
    }

    @Test
    void areKnownHoweverTheyAreSpelled() {
        assertThat(List.of("porchlight.sign-in.good-for", "porchlight.signIn.goodFor", "porchlight.brand.hours.es"))
                .allMatch(known::knows);
        assertThat(List.of("PORCHLIGHT_SIGN_IN_GOOD_FOR", "PORCHLIGHT_SIGNIN_GOODFOR", "PORCHLIGHT_BRAND_HOURS_ES"))
                .allMatch(known::knowsVariable);
        assertThat(known.knows("porchlight.brand.hour")).isFalse();
    }

    @Test
    void areProposedForASlipOfThePen() {
        assertThat(known.nearest("porchlight.sign-in.tires")).contains("porchlight.sign-in.tries");
        assertThat(known.nearestVariable("PORCHLIGHT_SMPT_URL")).contains("PORCHLIGHT_SMTP_URL");
        assertThat(known.nearestVariable("PORCHLIGHT_SOMETHING_ELSE_ALTOGETHER"))
                .isEmpty();
    }

    private static List<String> found(Pattern pattern, int group, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> match.group(group))
                .distinct()
                .toList();
    }

    private static List<Class<?>> records() {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        return scanner.findCandidateComponents("dev.porchlight").stream()
                .<Class<?>>map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                .collect(Collectors.toList());
    }
}

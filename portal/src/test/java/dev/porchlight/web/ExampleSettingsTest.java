package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;

class ExampleSettingsTest {

    @Test
    void canBeUsedAsTheyAre() throws Exception {
        var environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load("example", new FileSystemResource(Path.of("../porchlight.yaml.example")))
                .forEach(environment.getPropertySources()::addLast);

        var settings = new Binder(ConfigurationPropertySources.get(environment))
                .bind("porchlight.brand", BrandSettings.class)
                .get();

        assertThat(settings.palette().faults()).isEmpty();
        assertThat(settings.name()).isEqualTo("Harbor Plumbing");
        assertThat(settings.supportEmail()).isEqualTo("office@harborplumbing.example");
        assertThat(settings.hours(Language.SPANISH)).isEqualTo("de lunes a viernes, de 8 a 5");
        assertThat(settings.currency()).isEqualTo(Currency.getInstance("USD"));
    }
}

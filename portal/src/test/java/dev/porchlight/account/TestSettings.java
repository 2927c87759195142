package dev.porchlight.account;

import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The settings that a company has that sets nothing. */
final class TestSettings {

    static final SignInSettings SIGN_IN = new Binder(new MapConfigurationPropertySource(Map.of()))
            .bindOrCreate("porchlight.sign-in", SignInSettings.class);

    private TestSettings() {}
}

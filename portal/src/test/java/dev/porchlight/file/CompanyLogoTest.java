package dev.porchlight.file;

import static dev.porchlight.file.Town.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.sandbox.mischief.Rule;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyLogoTest {

    private final Town town = new Town();
    private final TestNode node = town.node();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void isFetchedOnceAndKeptForAllNodes() throws Exception {
        logo(node).refresh();
        town.sandbox.mischief().down();
        town.sandbox.mischief().add(Rule.on("GET", "file:/**").failing(503));
        var elsewhere = logo(town.node());

        eventually(() -> assertThat(elsewhere.picture()).isPresent());

        var picture = elsewhere.picture().orElseThrow();
        assertThat(picture.type()).isEqualTo("image/png");
        assertThat(picture.name()).matches("[0-9a-f]{16}\\.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(picture.bytes())).getWidth())
                .isEqualTo(96);
    }

    @Test
    void staysWhenItCannotBeFetchedAgain() {
        logo(node).refresh();
        town.sandbox.mischief().add(Rule.on("GET", "file:/**").failing(503));
        var tomorrow = logo(node, Clock.fixed(Instant.now().plus(Duration.ofDays(2)), ZoneOffset.UTC));

        tomorrow.refresh();

        assertThat(tomorrow.picture()).isPresent();
    }

    @Test
    void isNoneWhenItIsNotAPicture() {
        town.sandbox
                .mischief()
                .add(Rule.on("GET", "file:/**").failing(200, "image/png", "<svg><script>alert(1)</script></svg>"));
        var logo = logo(node);

        logo.refresh();

        assertThat(logo.picture()).isEmpty();
    }

    @Test
    void isNoneWhenItIsTooLarge() {
        town.sandbox
                .mischief()
                .add(Rule.on("GET", "file:/**").failing(200, "image/gif", "GIF89a" + "x".repeat(300_000)));
        var logo = logo(node);

        logo.refresh();

        assertThat(logo.picture()).isEmpty();
    }

    @Test
    void isNoneWhenTheAccountHasOnlyAPlaceholder() {
        town.sandbox.world().company.logo = null;
        var logo = logo(node);

        logo.refresh();

        assertThat(logo.picture()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "169.254.169.254",
                "0.0.0.0",
                "[::1]",
                "[fd00::1]",
                "no-such-host.invalid"
            })
    void isNeverFetchedFromOurOwnNetwork(String host) {
        assertThat(PublicHost.is(host)).isFalse();
    }

    private CompanyLogo logo(TestNode on) {
        return logo(on, Clock.systemUTC());
    }

    private CompanyLogo logo(TestNode on, Clock clock) {
        var company =
                new CompanyFile(on.upstream.company(), on.file.library, ZoneId.of("UTC"), Duration.ofSeconds(2), clock);
        return new CompanyLogo(company, on.file.library, URI.create(town.sandbox.url()), clock);
    }
}

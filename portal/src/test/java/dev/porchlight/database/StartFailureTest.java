package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Who starts the portal without a database reads sentences, and never a password. */
@ExtendWith(OutputCaptureExtension.class)
class StartFailureTest {

    @Test
    void namesTheFormOfAUrlWithoutRepeatingItsPassword(CapturedOutput output) {
        startWith("porchlight.database.url=postgres://porchlight:hunter2@db.example.com/porchlight");

        assertThat(output).contains("does not begin with jdbc:postgresql:", "Write it as jdbc:postgresql://HOST");
        assertThat(output).doesNotContain("hunter2");
    }

    @Test
    void saysThatAServerIsNotThere(CapturedOutput output) {
        startWith("porchlight.database.url=jdbc:postgresql://127.0.0.1:1/porchlight?user=me&password=hunter2");

        assertThat(output).contains("The database cannot be used", "Check host and port in PORCHLIGHT_DATABASE_URL");
        assertThat(output).doesNotContain("hunter2");
    }

    @Test
    void saysThatAServerDoesNotKnowUs(CapturedOutput output) {
        startWith("porchlight.database.url="
                + TestDatabase.empty().url().replaceFirst("password=.*", "password=hunter2"));

        assertThat(output)
                .contains("Check user and password in PORCHLIGHT_DATABASE_URL")
                .doesNotContain("hunter2");
    }

    @Test
    void saysThatADatabaseIsMissing(CapturedOutput output) {
        startWith("porchlight.database.url=" + TestDatabase.empty().url().replaceFirst("/test_\\d+", "/absent"));

        assertThat(output).contains("Create the database, or correct its name in PORCHLIGHT_DATABASE_URL");
    }

    @Test
    void saysWhoseFolderItIs(CapturedOutput output, @TempDir Path data) throws Exception {
        try (var _ = FolderLock.on(PostgresFolder.in(data).created().lock())) {
            startWith("porchlight.data=" + data);
        }

        assertThat(output).contains("Description:", "Another Porchlight", "Action:", "Stop it first");
    }

    private static void startWith(String setting) {
        assertThatException()
                .isThrownBy(() -> new SpringApplicationBuilder(DatabaseConfigurationTest.Portal.class)
                        .web(WebApplicationType.NONE)
                        .run("--spring.flyway.connect-retries=0", "--" + setting)
                        .close());
    }
}

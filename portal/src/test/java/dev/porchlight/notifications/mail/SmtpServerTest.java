package dev.porchlight.notifications.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmtpServerTest {

    @ParameterizedTest
    @CsvSource({
        "smtp://localhost:2525, smtp://localhost:2525",
        "smtp://mail.example.com, smtp://mail.example.com:587",
        "smtps://mail.example.com, smtps://mail.example.com:465"
    })
    void readsWhereItIs(String url, String server) {
        assertThat(SmtpServer.of(url)).hasToString(server);
    }

    @Test
    void readsAnAccountWithCharactersThatUrlsEscape() {
        var server = SmtpServer.of("smtps://office%40example.com:p%3Aa%2Fss+word@mail.example.com");

        assertThat(server.user()).isEqualTo("office@example.com");
        assertThat(server.password()).isEqualTo("p:a/ss+word");
        assertThat(server.toString()).doesNotContain("ss+word");
    }

    @Test
    void insistsOnEncryptionWhenTold() {
        var properties = SmtpServer.of("smtp://mail.example.com?starttls=required")
                .sender()
                .getJavaMailProperties();

        assertThat(properties).containsEntry("mail.smtp.starttls.required", "true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mail.example.com", "http://mail.example.com", "smtp:"})
    void saysHowItShouldLookWithoutRepeatingIt(String url) {
        assertThatThrownBy(() -> SmtpServer.of(url)).hasMessageContaining("PORCHLIGHT_SMTP_URL");
    }
}

package dev.porchlight.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileKindTest {

    @ParameterizedTest
    @CsvSource({
        "image/jpeg, PICTURE, image/jpeg",
        "IMAGE/JPG; charset=binary, PICTURE, image/jpeg",
        "image/png, PICTURE, image/png",
        "application/pdf, PDF, application/pdf"
    })
    void opensWhatIsKnownToBeHarmless(String type, FileKind kind, String answered) {
        assertThat(FileKind.of(type)).isEqualTo(kind);
        assertThat(FileKind.type(type)).isEqualTo(answered);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "image/svg+xml",
                "text/html",
                "application/xhtml+xml",
                "image/heic",
                "application/pdf\r\nX-Evil: 1",
                "image/png, text/html"
            })
    void savesEverythingElseWithoutATypeOfItsOwn(String type) {
        assertThat(FileKind.of(type)).isEqualTo(FileKind.OTHER);
        assertThat(FileKind.type(type)).isEqualTo("application/octet-stream");
    }
}

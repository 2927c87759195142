package dev.porchlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentsTest {

    @ParameterizedTest
    @CsvSource({
        "ÿØÿà..JFIF, JPEG",
        "%PDF-1.7, PDF",
        "....ftypheic, HEIC",
        "....ftypmif1, HEIC",
        "....ftypavif, OTHER_PICTURE",
        "'....ftypqt  ', VIDEO",
        "....ftypisom, VIDEO",
        "RIFF....WEBPVP8, OTHER_PICTURE",
        "'RIFF....AVI ', VIDEO",
        "GIF89a, OTHER_PICTURE",
        "<svg xmlns=, OTHER",
        "<!doctype html>, OTHER",
        "PK.., OTHER",
        "MZ.., OTHER",
        "' %PDF-1.7', OTHER",
        "....ftyp, VIDEO"
    })
    void isToldByTheBeginning(String start, Contents contents) {
        assertThat(Contents.of(start.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(contents);
    }

    @Test
    void knowsAnEmptyFile() {
        assertThat(Contents.of(new byte[0])).isEqualTo(Contents.EMPTY);
    }
}

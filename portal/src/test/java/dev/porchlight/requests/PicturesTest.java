package dev.porchlight.requests;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.requests.Pictures.Remade;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private final Pictures pictures = new Pictures();

    @TempDir
    private Path folder;

    @Test
    void keepsNothingButWhatIsSeen() throws Exception {
        byte[] photo = APicture.photo(640, 480, 1);
        assertThat(text(photo)).contains("Exif", "xmpmeta", APicture.PLACE, "ftypmp42");

        byte[] remade = remade(photo, Contents.JPEG).jpeg();

        assertThat(text(remade)).doesNotContain("Exif", "xmp", APicture.PLACE, "ftyp");
        assertThat(read(remade).getWidth()).isEqualTo(640);
    }

    @ParameterizedTest
    @CsvSource({
        "1, false, false, false",
        "2, false, true, false",
        "3, false, true, true",
        "4, false, false, true",
        "5, true, false, false",
        "6, true, true, false",
        "7, true, true, true",
        "8, true, false, true"
    })
    void turnsWhatWasTakenOnItsSide(int orientation, boolean upright, boolean right, boolean low) throws Exception {
        BufferedImage seen = read(
                remade(APicture.photo(640, 480, orientation), Contents.JPEG).jpeg());

        assertThat(seen.getWidth()).isEqualTo(upright ? 480 : 640);
        assertThat(seen.getHeight()).isEqualTo(upright ? 640 : 480);
        int x = right ? seen.getWidth() - 20 : 20;
        int y = low ? seen.getHeight() - 20 : 20;
        assertThat(isRed(seen, x, y)).as("the corner").isTrue();
        assertThat(isRed(seen, seen.getWidth() - 1 - x, seen.getHeight() - 1 - y))
                .as("the opposite corner")
                .isFalse();
    }

    @Test
    void makesLargePhotosSmallerAndAPreviewBesides() throws Exception {
        Remade.Picture remade = remade(APicture.jpeg(6000, 4000), Contents.JPEG);

        assertThat(read(remade.jpeg()).getWidth()).isEqualTo(2048);
        assertThat(read(remade.jpeg()).getHeight()).isEqualTo(1365);
        assertThat(read(remade.preview()).getWidth()).isEqualTo(192);
        assertThat(remade.preview().length).isLessThan(20_000);
    }

    @Test
    void makesAJpegOfAScreenshotOnWhite() throws Exception {
        BufferedImage seen = read(remade(APicture.png(300, 200), Contents.PNG).jpeg());

        assertThat(seen.getColorModel().hasAlpha()).isFalse();
        assertThat(isRed(seen, 10, 10)).isTrue();
    }

    @Test
    void refusesABombBeforeItIsUnpacked() throws Exception {
        assertThat(pictures.remake(file(APicture.bomb(60_000, 60_000)), Contents.PNG))
                .isInstanceOf(Remade.TooManyPixels.class);
    }

    @Test
    void refusesWhatOnlyBeginsLikeAPicture() throws Exception {
        byte[] whole = APicture.jpeg(640, 480);

        assertThat(pictures.remake(file(APicture.bomb(100, 100)), Contents.PNG)).isInstanceOf(Remade.Unreadable.class);
        assertThat(pictures.remake(file(Arrays.copyOf(whole, 20)), Contents.JPEG))
                .isInstanceOf(Remade.Unreadable.class);
        assertThat(pictures.remake(
                        file("\u00ff\u00d8\u00ff<script>alert(1)</script>".getBytes(StandardCharsets.ISO_8859_1)),
                        Contents.JPEG))
                .isInstanceOf(Remade.Unreadable.class);
    }

    private Remade.Picture remade(byte[] picture, Contents contents) throws Exception {
        return (Remade.Picture) pictures.remake(file(picture), contents);
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "picture", ""), bytes);
    }

    private static BufferedImage read(byte[] picture) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(picture));
    }

    private static boolean isRed(BufferedImage picture, int x, int y) {
        var seen = new Color(picture.getRGB(x, y));
        return seen.getRed() > 180 && seen.getBlue() < 80;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}

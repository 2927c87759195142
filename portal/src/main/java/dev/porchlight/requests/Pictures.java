package dev.porchlight.requests;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Makes pictures anew from what is seen on them, so that nothing else comes along: no place, no device, no owner, nothing
 * hidden behind the end. Upright, as JPEG, and no larger than is needed to read a type plate.
 */
@Component
class Pictures {

    private static final int LONG_SIDE = 2048;
    private static final int PREVIEW_SIDE = 192;
    private static final float QUALITY = 0.85f;

    /** Above what phones make; below what hurts. Of a progressive one, all has to be held at once. */
    private static final long MOST_PIXELS = 120_000_000;

    private static final long MOST_PIXELS_AT_ONCE = 24_000_000;

    /** What one picture may take when it is unpacked; larger ones are read with fewer lines and columns. */
    private static final long MOST_BYTES = 48L << 20;

    /** One at a time on a node: that bounds its memory, and a second one would have to wait for the processor as well. */
    private final Semaphore turn = new Semaphore(1, true);

    sealed interface Remade {

        /** @param preview small enough for a list */
        record Picture(byte[] jpeg, byte[] preview) implements Remade {}

        record TooManyPixels() implements Remade {}

        record Unreadable() implements Remade {}
    }

    Remade remake(Path file, Contents contents) throws InterruptedException {
        PictureHeader header;
        try {
            header = PictureHeader.of(file, contents);
        } catch (IOException broken) {
            return new Remade.Unreadable();
        }
        if (header.pixels() > (header.progressive() ? MOST_PIXELS_AT_ONCE : MOST_PIXELS)) {
            return new Remade.TooManyPixels();
        }
        turn.acquire();
        try {
            BufferedImage upright = upright(read(file, contents, header), header.orientation());
            return new Remade.Picture(jpeg(upright), jpeg(scaled(upright, PREVIEW_SIDE)));
        } catch (IOException | RuntimeException broken) {
            // Java's readers answer broken pictures with exceptions of all kinds.
            return new Remade.Unreadable();
        } finally {
            turn.release();
        }
    }

    private static BufferedImage read(Path file, Contents contents, PictureHeader header) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(contents == Contents.PNG ? "png" : "jpeg")
                .next();
        try (var in = new FileImageInputStream(file.toFile())) {
            reader.setInput(in, true, true);
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("two sizes in one picture");
            }
            var how = reader.getDefaultReadParam();
            int every = every(header);
            how.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, how);
        } finally {
            reader.dispose();
        }
    }

    /** Every how manieth line and column is read. */
    private static int every(PictureHeader header) {
        int every = 1;
        while (header.pixels() * header.bytesPerPixel() / ((long) every * every) > MOST_BYTES) {
            every++;
        }
        return every;
    }

    /** Turned as it was taken, on white where one could look through it. */
    private static BufferedImage upright(BufferedImage picture, int orientation) {
        boolean onItsSide = orientation >= 5;
        int width = onItsSide ? picture.getHeight() : picture.getWidth();
        int height = onItsSide ? picture.getWidth() : picture.getHeight();
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(width, height));
        var turned = AffineTransform.getScaleInstance(scale, scale);
        turned.concatenate(turn(orientation, picture.getWidth(), picture.getHeight()));
        return drawn(picture, turned, side(width, scale), side(height, scale));
    }

    private static BufferedImage scaled(BufferedImage picture, int longSide) {
        double scale = Math.min(1, (double) longSide / Math.max(picture.getWidth(), picture.getHeight()));
        // In steps of at most a half, so that no line of the picture is left out.
        if (scale < 0.5) {
            return scaled(scaled(picture, Math.max(picture.getWidth(), picture.getHeight()) / 2), longSide);
        }
        return drawn(
                picture,
                AffineTransform.getScaleInstance(scale, scale),
                side(picture.getWidth(), scale),
                side(picture.getHeight(), scale));
    }

    private static BufferedImage drawn(BufferedImage picture, AffineTransform how, int width, int height) {
        var drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, how, null);
        pen.dispose();
        return drawn;
    }

    private static int side(int length, double scale) {
        return Math.max(1, (int) Math.round(length * scale));
    }

    /** From how it lies in the file to how it was seen. */
    private static AffineTransform turn(int orientation, int width, int height) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(QUALITY);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}

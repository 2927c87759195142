package dev.porchlight.requests;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as phones take them: a red upper left corner on blue, the place they were taken at, and more behind the end. */
public final class APicture {

    static final String PLACE = "42.2529 N, 71.0023 W";

    private APicture() {}

    public static byte[] jpeg(int width, int height) throws IOException {
        return written("jpeg", width, height, BufferedImage.TYPE_INT_RGB);
    }

    static byte[] png(int width, int height) throws IOException {
        return written("png", width, height, BufferedImage.TYPE_INT_ARGB);
    }

    /** As it lies in the file; whoever looks at it turns it. */
    static byte[] photo(int width, int height, int orientation) throws IOException {
        byte[] plain = jpeg(width, height);
        byte[] exif = exif(orientation);
        byte[] xmp = segment("http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>" + PLACE + "</x:xmpmeta>");
        byte[] behind = ("ftypmp42 a short film of " + PLACE).getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(plain.length + exif.length + xmp.length + behind.length)
                .put(plain, 0, 2)
                .put(exif)
                .put(xmp)
                .put(plain, 2, plain.length - 2)
                .put(behind)
                .array();
    }

    /** A beginning that claims a size, and nothing of the kind behind it. */
    static byte[] bomb(int width, int height) {
        return ByteBuffer.allocate(33)
                .put("\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(13)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 6, 0, 0, 0})
                .putInt(0)
                .array();
    }

    private static byte[] exif(int orientation) {
        var tiff = ByteBuffer.allocate(2 + 4 + 2 + 4 + 2 + 12 + 4 + PLACE.length())
                .put((byte) 'M')
                .put((byte) 'M')
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0)
                .putInt(0)
                .put(PLACE.getBytes(StandardCharsets.US_ASCII))
                .array();
        return segment("Exif\0\0" + new String(tiff, StandardCharsets.ISO_8859_1));
    }

    private static byte[] segment(String content) {
        byte[] bytes = content.getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(bytes.length + 4)
                .put((byte) 0xFF)
                .put((byte) 0xE1)
                .putShort((short) (bytes.length + 2))
                .put(bytes)
                .array();
    }

    private static byte[] written(String format, int width, int height, int type) throws IOException {
        var picture = new BufferedImage(width, height, type);
        var pen = picture.createGraphics();
        pen.setColor(Color.BLUE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
    }
}

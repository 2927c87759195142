package dev.porchlight.requests;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What a picture says of itself before anything of it is unpacked: a bomb gives itself away here.
 *
 * @param bytesPerPixel once it is unpacked
 * @param progressive a JPEG of which all has to be held until the first line is known
 * @param orientation how it has to be turned, 1 to 8 as in EXIF
 */
record PictureHeader(int width, int height, int bytesPerPixel, boolean progressive, int orientation) {

    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int ENTRY_BYTES = 12;

    /** @throws IOException also for what cannot be a picture */
    static PictureHeader of(Path file, Contents contents) throws IOException {
        try (InputStream plain = Files.newInputStream(file);
                var in = new DataInputStream(new BufferedInputStream(plain))) {
            return contents == Contents.PNG ? png(in) : jpeg(in);
        }
    }

    long pixels() {
        return (long) width * height;
    }

    private static PictureHeader png(DataInputStream in) throws IOException {
        in.skipNBytes(16);
        int width = in.readInt();
        int height = in.readInt();
        int depth = in.readUnsignedByte();
        int channels = switch (in.readUnsignedByte()) {
            case 2 -> 3;
            case 4 -> 2;
            case 6 -> 4;
            default -> 1;
        };
        return checked(new PictureHeader(width, height, channels * Math.max(1, depth / 8), false, 1));
    }

    /** Walks from segment to segment until one tells the size. */
    private static PictureHeader jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        int orientation = 1;
        while (true) {
            int marker = marker(in);
            int length = in.readUnsignedShort() - 2;
            if (length < 0) {
                throw new IOException("a segment without a length");
            }
            if (isFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                int width = in.readUnsignedShort();
                boolean progressive = (marker & 0x03) == 2;
                return checked(
                        new PictureHeader(width, height, Math.max(3, in.readUnsignedByte()), progressive, orientation));
            }
            if (marker == 0xE1) {
                byte[] segment = new byte[length];
                in.readFully(segment);
                orientation = orientation == 1 ? orientation(segment) : orientation;
            } else {
                in.skipNBytes(length);
            }
        }
    }

    private static int marker(DataInputStream in) throws IOException {
        if (in.readUnsignedByte() != 0xFF) {
            throw new IOException("no segment");
        }
        int marker = in.readUnsignedByte();
        while (marker == 0xFF) {
            marker = in.readUnsignedByte();
        }
        if (marker == 0xD9 || marker == 0xDA) {
            throw new EOFException("no frame before the picture");
        }
        return marker;
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** Upright when it does not say, or says nonsense. */
    private static int orientation(byte[] segment) {
        if (!Arrays.equals(Arrays.copyOf(segment, EXIF.length), EXIF)) {
            return 1;
        }
        try {
            var tiff = ByteBuffer.wrap(segment, EXIF.length, segment.length - EXIF.length)
                    .slice();
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(4);
            int entries = Short.toUnsignedInt(tiff.getShort(directory));
            for (int i = 0; i < entries; i++) {
                int entry = directory + 2 + i * ENTRY_BYTES;
                if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                    int value = Short.toUnsignedInt(tiff.getShort(entry + 8));
                    return value >= 1 && value <= 8 ? value : 1;
                }
            }
            return 1;
        } catch (IndexOutOfBoundsException | BufferUnderflowException broken) {
            return 1;
        }
    }

    private static PictureHeader checked(PictureHeader header) throws IOException {
        if (header.width <= 0 || header.height <= 0) {
            throw new IOException("a picture without a size");
        }
        return header;
    }
}

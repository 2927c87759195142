package dev.porchlight.sandbox.world;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.Supplier;
import javax.imageio.ImageIO;

/** Draws the files of the seeds when somebody first opens them. Shapes only: a server may have no fonts. */
final class Pictures {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 720;

    private Pictures() {}

    static Supplier<byte[]> photo(String subject) {
        return () -> draw(subject, "jpg");
    }

    static Supplier<byte[]> drawing(String subject) {
        return () -> draw(subject, "png");
    }

    /** A drop of water on a round ground. */
    static Supplier<byte[]> logo() {
        return () -> {
            System.setProperty("java.awt.headless", "true");
            BufferedImage image = new BufferedImage(96, 96, BufferedImage.TYPE_INT_ARGB);
            Graphics2D graphics = image.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setColor(new Color(0x24527a));
            graphics.fillOval(0, 0, 96, 96);
            graphics.setColor(new Color(0xf7b54a));
            graphics.fillPolygon(new int[] {48, 32, 64}, new int[] {14, 50, 50}, 3);
            graphics.fillOval(28, 38, 40, 40);
            graphics.dispose();
            return written(image, "png");
        };
    }

    /** The smallest honest document: one page, one line, offsets that are right. */
    static Supplier<byte[]> document(String line) {
        return () -> {
            String text = "BT /F1 20 Tf 72 700 Td (" + line.replaceAll("[()\\\\]", " ") + ") Tj ET";
            String[] objects = {
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
                        + " /Resources << /Font << /F1 5 0 R >> >> >>",
                "<< /Length " + text.length() + " >>\nstream\n" + text + "\nendstream",
                "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
            };
            StringBuilder pdf = new StringBuilder("%PDF-1.4\n");
            StringBuilder table = new StringBuilder("0000000000 65535 f \n");
            for (int i = 0; i < objects.length; i++) {
                table.append("%010d 00000 n \n".formatted(pdf.length()));
                pdf.append("%d 0 obj\n%s\nendobj\n".formatted(i + 1, objects[i]));
            }
            int start = pdf.length();
            pdf.append("xref\n0 6\n").append(table);
            pdf.append("trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n".formatted(start));
            return pdf.toString().getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] draw(String subject, String format) {
        System.setProperty("java.awt.headless", "true");
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Random random = new Random(subject.hashCode());
        Color wall = Color.getHSBColor(random.nextFloat(), 0.15f, 0.95f);
        graphics.setPaint(new GradientPaint(0, 0, wall, 0, HEIGHT, wall.darker()));
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        for (int i = 0; i < 5; i++) {
            pipe(graphics, random);
        }
        graphics.dispose();
        return written(image, format);
    }

    private static byte[] written(BufferedImage image, String format) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pipe(Graphics2D graphics, Random random) {
        int thickness = 30 + random.nextInt(50);
        int at = random.nextInt(WIDTH - thickness);
        Color copper = Color.getHSBColor(0.06f + random.nextFloat() * 0.04f, 0.6f, 0.7f);
        graphics.setPaint(new GradientPaint(at, 0, copper.brighter(), at + thickness, 0, copper.darker()));
        graphics.fillRoundRect(at, random.nextInt(HEIGHT / 2), thickness, HEIGHT, thickness, thickness);
    }
}

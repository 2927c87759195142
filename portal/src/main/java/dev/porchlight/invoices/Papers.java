package dev.porchlight.invoices;

import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.porchlight.web.Brand;
import dev.porchlight.web.Say;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * Makes PDFs of pages: tagged, so that a screen reader can read them, with the letters embedded that they use. A template
 * can reach the stylesheet of papers and nothing else, neither on this machine nor elsewhere.
 */
@Component
class Papers {

    private static final String STYLE = "paper:style.css";
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    /** Each needs some twenty megabytes for a moment. */
    private static final int AT_A_TIME = 2;

    private static final long PATIENCE_SECONDS = 5;

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);
    private final Semaphore turns = new Semaphore(AT_A_TIME);
    private final InvoiceSettings settings;

    Papers(InvoiceSettings settings) {
        this.settings = settings;
        XRLog.setLoggingEnabled(false);
    }

    /** Empty when too many are asked for at once. */
    Optional<byte[]> print(String template, Object page, Say say, Brand brand) {
        try {
            if (!turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            var html = new StringOutput();
            templates.render(template + ".jte", Map.of("page", page, "say", say, "brand", brand), html);
            return Optional.of(pdf(html.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            turns.release();
        }
    }

    private byte[] pdf(String html) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .useFont(() -> open("DejaVuSans.ttf"), "Paper", 400, FontStyle.NORMAL, true)
                .useFont(() -> open("DejaVuSans-Bold.ttf"), "Paper", 700, FontStyle.NORMAL, true)
                .useUriResolver((base, uri) -> uri.equals(STYLE) ? STYLE : null)
                .useProtocolsStreamImplementation(uri -> new Style(), "paper")
                .withHtmlContent(html, null)
                .toStream(bytes);
        var own = settings.font();
        if (own != null) {
            builder.useFont(own.toFile(), "Own");
        }
        builder.run();
        return bytes.toByteArray();
    }

    private static InputStream open(String font) {
        return Objects.requireNonNull(Papers.class.getResourceAsStream(FONTS + font), font);
    }

    private static final class Style implements FSStream {

        @Override
        public InputStream getStream() {
            try (var style = Objects.requireNonNull(Papers.class.getResourceAsStream("/paper/style.css"))) {
                return new ByteArrayInputStream(style.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Reader getReader() {
            return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
        }
    }
}

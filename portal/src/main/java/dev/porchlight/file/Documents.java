package dev.porchlight.file;

import dev.porchlight.housecall.AttachmentLink;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.JobId;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Photos and files of jobs, streamed through us: their links are signed for an hour and are never stored or handed on. */
public class Documents {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(15);

    private final JobsApi jobs;
    private final boolean overPlainHttp;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param housecall where the API is: files are fetched without encryption only where the API is, too */
    Documents(JobsApi jobs, URI housecall) {
        this.jobs = jobs;
        this.overPlainHttp = "http".equals(housecall.getScheme());
    }

    /** Empty when there is no such file on this customer's job, as Housecall Pro says right now. */
    public Optional<Document> open(CustomerFile file, JobId job, AttachmentId attachment) {
        if (file.job(job).isEmpty()) {
            return Optional.empty();
        }
        return links(job)
                .filter(links -> file.id().equals(links.customer().id()))
                .flatMap(links -> links.attachments().stream()
                        .filter(link -> link.id().equals(attachment))
                        .findFirst())
                .filter(link -> isAllowed(link.url()))
                .flatMap(this::fetch);
    }

    private Optional<JobsApi.AttachmentLinks> links(JobId job) {
        try {
            return Optional.of(jobs.links(job));
        } catch (HousecallException.NotFound e) {
            return Optional.empty();
        }
    }

    private boolean isAllowed(URI url) {
        return "https".equals(url.getScheme()) || overPlainHttp && "http".equals(url.getScheme());
    }

    /** Without our key: the link is its own permission (seen live). */
    private Optional<Document> fetch(AttachmentLink link) {
        var request = HttpRequest.newBuilder(link.url()).timeout(FIRST_BYTE).build();
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() == 200) {
                var size = answer.headers().firstValueAsLong("Content-Length").orElse(-1);
                return Optional.of(new Document(link.fileName(), link.fileType(), size, answer.body()));
            }
            answer.body().close();
            throw new IOException("the file store answered " + answer.statusCode());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("waiting for a file"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param size in bytes; -1 when it was not told */
    public record Document(
            @Nullable String fileName, @Nullable String fileType, long size, InputStream body)
            implements AutoCloseable {

        @Override
        public void close() throws IOException {
            body.close();
        }
    }
}

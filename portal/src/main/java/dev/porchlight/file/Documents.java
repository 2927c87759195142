package dev.porchlight.file;

import dev.porchlight.housecall.AttachmentLink;
import dev.porchlight.housecall.Estimate;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.HousecallException;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.shared.AttachmentId;
import dev.porchlight.shared.EstimateId;
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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Photos and files of jobs and estimates, streamed through us: their links are signed for an hour and are never stored or handed on. */
public class Documents {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final Duration FIRST_BYTE = Duration.ofSeconds(15);

    /** How many estimates are asked for, to find one of them. */
    private static final int AROUND = 20;

    private final JobsApi jobs;
    private final EstimatesApi estimates;
    private final boolean overPlainHttp;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** @param housecall where the API is: files are fetched without encryption only where the API is, too */
    Documents(JobsApi jobs, EstimatesApi estimates, URI housecall) {
        this.jobs = jobs;
        this.estimates = estimates;
        this.overPlainHttp = "http".equals(housecall.getScheme());
    }

    /** Empty when there is no such file on this customer's job, as Housecall Pro says right now. */
    public Optional<Document> open(CustomerFile file, JobId job, AttachmentId attachment) {
        if (file.job(job).isEmpty()) {
            return Optional.empty();
        }
        return fetch(links(job).stream()
                .filter(links -> file.id().equals(links.customer().id()))
                .flatMap(links -> links.attachments().stream())
                .filter(link -> link.id().equals(attachment)));
    }

    /** The same for a file of an estimate's options. */
    public Optional<Document> open(CustomerFile file, EstimateId estimate, AttachmentId attachment) {
        if (file.estimate(estimate).isEmpty()) {
            return Optional.empty();
        }
        return fetch(links(file, estimate).stream()
                .filter(links -> file.id().equals(links.customer().id()))
                .flatMap(links -> links.options().stream())
                .flatMap(option -> option.attachments().stream())
                .filter(link -> link.id().equals(attachment)));
    }

    private Optional<JobsApi.AttachmentLinks> links(JobId job) {
        try {
            return Optional.of(jobs.links(job));
        } catch (HousecallException.NotFound e) {
            return Optional.empty();
        }
    }

    /** One estimate is not for company keys (documented): it is looked for where it stands in the list of our file. */
    private Optional<EstimatesApi.AttachmentLinks> links(CustomerFile file, EstimateId estimate) {
        int place =
                file.estimates().records().stream().map(Estimate::id).toList().indexOf(estimate);
        return links(file, estimate, place / AROUND + 1)
                .or(() -> IntStream.rangeClosed(
                                1, Math.ceilDiv(file.estimates().records().size(), AROUND) + 1)
                        .mapToObj(page -> links(file, estimate, page))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private Optional<EstimatesApi.AttachmentLinks> links(CustomerFile file, EstimateId estimate, int page) {
        return estimates.links(file.id(), page, AROUND).records().stream()
                .filter(links -> links.id().equals(estimate))
                .findFirst();
    }

    private boolean isAllowed(URI url) {
        return "https".equals(url.getScheme()) || overPlainHttp && "http".equals(url.getScheme());
    }

    private Optional<Document> fetch(Stream<AttachmentLink> found) {
        return found.findFirst().filter(link -> isAllowed(link.url())).flatMap(this::fetch);
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

package dev.porchlight.requests;

import dev.porchlight.web.Language;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How customers ask for work.
 *
 * @param offered false when they are to call instead
 * @param leadSource the lead source of requests from the portal, as it is called at Housecall Pro; an unknown one is refused
 *     there. None when it is left out
 * @param answeredWithin the promise, by language: {@code en: by the end of the next working day}
 * @param mostFiles for one request
 * @param largestFile of the files that are chosen
 * @param largestRequest all files of one request together
 * @param mostPerCustomer all files that are kept of one customer
 * @param keepFor how long a request that was sent is kept with its files, and how long the office's link to them is good
 * @param keepDraftsFor how long a request that was begun waits to be sent
 */
@ConfigurationProperties("porchlight.requests")
record RequestSettings(
        @DefaultValue("true") boolean offered,
        @Nullable String leadSource,
        Map<String, String> answeredWithin,
        @DefaultValue("10") int mostFiles,
        @DefaultValue("10MB") DataSize largestFile,
        @DefaultValue("50MB") DataSize largestRequest,
        @DefaultValue("200MB") DataSize mostPerCustomer,
        @DefaultValue("365d") Duration keepFor,
        @DefaultValue("7d") Duration keepDraftsFor) {

    RequestSettings {
        leadSource = leadSource == null || leadSource.isBlank() ? null : leadSource.strip();
        answeredWithin = answeredWithin == null ? Map.of() : Map.copyOf(answeredWithin);
    }

    @Nullable
    String answeredWithin(Language language) {
        return answeredWithin.getOrDefault(language.tag(), answeredWithin.get(Language.ENGLISH.tag()));
    }

    /** How much is read of one form: its files and what is typed. */
    long largestForm() {
        return largestRequest.toBytes() + DataSize.ofMegabytes(1).toBytes();
    }
}

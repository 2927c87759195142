package dev.porchlight.file;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How customers' files are kept.
 *
 * @param freshWithWebhooks how long a part is shown without asking again while webhooks are proven to work
 * @param freshWithoutWebhooks the same while they are not
 * @param webhookTrust how long after the last valid webhook they are taken to work, as long as the sweep finds nothing
 *     that they left out
 * @param patience how long a page waits for something that is not in the file yet
 * @param memory how much of this node's memory parsed files may take; one of 5,000 jobs takes 13 MB, an ordinary one 60 KB
 * @param forgetAfter files of people who were not seen for this long are deleted
 * @param wholeAfter how often a list of more than 200 records is read again from end to end; in between its changed
 *     records are
 * @param sweepEvery how often the whole company is asked for what changed
 */
@ConfigurationProperties("porchlight.file")
record FileSettings(
        @DefaultValue("10m") Duration freshWithWebhooks,
        @DefaultValue("60s") Duration freshWithoutWebhooks,
        @DefaultValue("24h") Duration webhookTrust,
        @DefaultValue("1500ms") Duration patience,
        @DefaultValue("48MB") DataSize memory,
        @DefaultValue("30d") Duration forgetAfter,
        @DefaultValue("12h") Duration wholeAfter,
        @DefaultValue("60s") Duration sweepEvery) {}

package dev.porchlight.changes;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How changes are sent to Housecall Pro.
 *
 * @param patience how long somebody who pressed a button waits before they are told that it is being saved
 * @param settle how long after a sending without a clear answer Housecall Pro may still be working on it: only when it is
 *     over, not finding the change means that it was not made. Like {@code lease}, longer than a write can take, which is
 *     twice {@code porchlight.housecall.patience}
 * @param lease how long a node may be silent before another takes over what it was sending
 * @param recoverEvery how often a node looks for what is left to do
 * @param keepFor how long what exactly was asked for is kept after it is settled; reference, kind and outcome stay
 * @param mostOpen how many unsettled changes one customer may have
 */
@ConfigurationProperties("porchlight.changes")
public record ChangeSettings(
        @DefaultValue("4s") Duration patience,
        @DefaultValue("60s") Duration settle,
        @DefaultValue("60s") Duration lease,
        @DefaultValue("2s") Duration recoverEvery,
        @DefaultValue("30d") Duration keepFor,
        @DefaultValue("20") int mostOpen) {}

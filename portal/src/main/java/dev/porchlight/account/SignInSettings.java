package dev.porchlight.account;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How one signs in.
 *
 * @param goodFor how long a code and a link can be used
 * @param tries how often one code may be tried
 * @param resendAfter how long one waits before another message can be asked for
 * @param patience how long the search for the customer and the delivery of the message are tried again
 * @param remembered how long a remembered device stays signed in without being used
 * @param unremembered the same for a device that is not to be remembered
 * @param region the country whose telephone numbers need no country code
 * @param perAddress how many messages one address can be sent within {@link #stretch}
 * @param perNetwork how many messages can be asked for from one network within {@link #stretch}
 * @param overall how many messages all of the portal sends within {@link #stretch}
 * @param codesPerNetwork how many codes can be entered from one network within {@link #stretch}
 * @param stretch the time in which the above are counted
 */
@ConfigurationProperties("porchlight.sign-in")
record SignInSettings(
        @DefaultValue("10m") Duration goodFor,
        @DefaultValue("5") int tries,
        @DefaultValue("30s") Duration resendAfter,
        @DefaultValue("2m") Duration patience,
        @DefaultValue("30d") Duration remembered,
        @DefaultValue("12h") Duration unremembered,
        @DefaultValue("US") String region,
        @DefaultValue("6") int perAddress,
        @DefaultValue("30") int perNetwork,
        @DefaultValue("600") int overall,
        @DefaultValue("60") int codesPerNetwork,
        @DefaultValue("15m") Duration stretch) {}

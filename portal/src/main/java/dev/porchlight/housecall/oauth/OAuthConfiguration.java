package dev.porchlight.housecall.oauth;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.database.Notices;
import dev.porchlight.housecall.Access;
import dev.porchlight.housecall.HousecallSettings;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing of this is there while a key opens Housecall Pro. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "porchlight.housecall.auth", havingValue = "OAuth")
@EnableConfigurationProperties({OAuthSettings.class, StrongboxSettings.class})
class OAuthConfiguration {

    private static final Duration OFTEN = Duration.ofMinutes(1);

    @Bean
    Strongbox strongbox(StrongboxSettings settings) {
        return new Strongbox(settings.secretKey());
    }

    @Bean
    GrantTable grantTable(JdbcClient sql, PlatformTransactionManager transactions, Notices notices) {
        return new GrantTable(sql, new TransactionTemplate(transactions), notices);
    }

    @Bean
    TokenServer tokenServer(OAuthSettings settings, HousecallSettings housecall) {
        NotSetUp.check(settings);
        return new TokenServer(settings, housecall.url());
    }

    @Bean
    Renewal renewal(
            GrantTable table,
            Strongbox strongbox,
            TokenServer server,
            ApplicationEventPublisher listeners,
            Clock clock) {
        return new Renewal(table, strongbox, server, listeners::publishEvent, clock);
    }

    @Bean
    Access access(GrantTable table, Strongbox strongbox, Renewal renewal, Notices notices, Clock clock) {
        return new OAuthAccess(table, strongbox, renewal, notices, clock);
    }

    @Bean
    RecurringTask<Void> housecallRenewal(Renewal renewal) {
        return Tasks.recurring("housecall-renewal", FixedDelay.of(OFTEN)).execute((_, _) -> renewal.run());
    }
}

package dev.porchlight.housecall.webhook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.housecall.Webhooks;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookConfiguration {

    @Bean
    Webhooks webhooks(JdbcClient database) {
        return new Webhooks(database);
    }

    @Bean
    Inbox webhookInbox(
            JdbcClient database, PlatformTransactionManager transactions, ApplicationEventPublisher listeners) {
        return new Inbox(database, new TransactionTemplate(transactions), listeners);
    }

    @Bean
    Deliveries webhookDeliveries(WebhookSettings settings, Inbox inbox, ObjectProvider<Clock> clock) {
        return new Deliveries(settings.secret(), inbox, clock.getIfAvailable(Clock::systemUTC));
    }

    /** What a node received and did not pass on before it ended, and what a listener failed at. */
    @Bean
    RecurringTask<Void> webhooksLeftBehind(Inbox inbox) {
        return Tasks.recurring("webhooks-left-behind", FixedDelay.of(Duration.ofSeconds(10)))
                .execute((_, _) -> inbox.empty());
    }

    @Bean
    RecurringTask<Void> oldWebhooks(Inbox inbox) {
        return Tasks.recurring("old-webhooks", FixedDelay.of(Duration.ofHours(1)))
                .execute((_, _) -> inbox.forgetOld());
    }
}

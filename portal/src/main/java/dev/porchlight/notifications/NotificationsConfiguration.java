package dev.porchlight.notifications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OfficeSettings.class)
class NotificationsConfiguration {

    @Bean
    RecurringTask<Void> forgetDeliveries(Deliveries deliveries) {
        return Tasks.recurring("forget-deliveries", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> deliveries.forgetOld());
    }
}

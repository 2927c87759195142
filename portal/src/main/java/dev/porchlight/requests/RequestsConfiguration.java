package dev.porchlight.requests;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestSettings.class)
class RequestsConfiguration {

    @Bean
    Section requestsSection() {
        return new Section(60, Section.Place.NAME, "/requests", "requests.section", Icon.ASK);
    }

    /** Not there when the company wants to be called instead: then no page has the button. */
    @Bean
    @ConditionalOnProperty(name = "porchlight.requests.offered", matchIfMissing = true)
    Section askSection() {
        return new Section(50, Section.Place.LIST, NewRequestController.PATH, "requests.ask.button", Icon.ASK);
    }

    @Bean
    Task<?> forgetRequests(Drafts drafts) {
        return Tasks.recurring("forget-requests", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> drafts.forgetOld());
    }
}

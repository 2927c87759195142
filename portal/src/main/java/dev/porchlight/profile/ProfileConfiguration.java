package dev.porchlight.profile;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProfileConfiguration {

    @Bean
    Section profileSection() {
        return new Section(90, Section.Place.NAME, "/profile", "profile.section", Icon.PERSON);
    }

    @Bean
    Task<?> forgetProofs(Proofs proofs) {
        return Tasks.recurring("forget-proofs", FixedDelay.of(Duration.ofHours(6)))
                .execute((instance, context) -> proofs.forgetOld());
    }
}

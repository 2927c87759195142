package dev.porchlight.schedule;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ScheduleConfiguration {

    @Bean
    Section scheduleSection() {
        return new Section(20, Section.Place.BAR, "/schedule", "schedule.section", Icon.SCHEDULE);
    }
}

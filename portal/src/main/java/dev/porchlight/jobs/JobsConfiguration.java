package dev.porchlight.jobs;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class JobsConfiguration {

    @Bean
    Section jobsSection() {
        return new Section(10, Section.Place.BAR, "/jobs", "jobs.section", Icon.JOBS);
    }
}

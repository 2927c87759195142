package dev.porchlight.requests;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RequestsConfiguration {

    @Bean
    Section requestsSection() {
        return new Section(60, Section.Place.NAME, "/requests", "requests.section", Icon.ASK);
    }
}

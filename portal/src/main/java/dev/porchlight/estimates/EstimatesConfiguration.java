package dev.porchlight.estimates;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EstimateSettings.class)
class EstimatesConfiguration {

    @Bean
    Section estimatesSection() {
        return new Section(30, Section.Place.BAR, "/estimates", "estimates.section", Icon.ESTIMATES);
    }
}

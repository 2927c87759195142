package dev.porchlight.home;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    Section homeSection() {
        return new Section(0, Section.Place.BAR, "/", "home.section", Icon.HOME);
    }
}

package dev.porchlight.invoices;

import dev.porchlight.web.Icon;
import dev.porchlight.web.Section;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(InvoiceSettings.class)
class InvoicesConfiguration {

    @Bean
    Section invoicesSection() {
        return new Section(40, Section.Place.BAR, "/invoices", "invoices.section", Icon.INVOICES);
    }
}

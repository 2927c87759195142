package dev.porchlight.policy;

import dev.porchlight.file.CompanyFile;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PolicySettings.class)
class PolicyConfiguration {

    @Bean
    Policy policy(PolicySettings settings, CompanyFile company) {
        return new Policy(settings, company::zone, company::company);
    }
}

package dev.porchlight;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

@SpringBootApplication
public class PortalApplication {

    public static void main(String[] args) {
        SpringApplication.run(PortalApplication.class, args);
    }

    /** All time comes from here, so that a test can let it pass. */
    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}

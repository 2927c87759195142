package dev.porchlight.database;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names the database; Spring Boot makes the pool, the migrations and the rest from that, the same way for both kinds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    /** The pool depends on this bean, so it is closed before an embedded server stops. */
    @Bean
    JdbcConnectionDetails database(DatabaseSettings settings) {
        var url = settings.database().url();
        return url == null ? EmbeddedPostgres.start(settings.data()) : new GivenDatabase(url);
    }

    @Bean
    Notices notices(JdbcConnectionDetails database, JdbcClient client) {
        return new Notices(database, client);
    }
}

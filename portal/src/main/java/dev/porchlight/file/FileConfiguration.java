package dev.porchlight.file;

import dev.porchlight.database.Notices;
import dev.porchlight.housecall.CompanyApi;
import dev.porchlight.housecall.CustomersApi;
import dev.porchlight.housecall.EstimatesApi;
import dev.porchlight.housecall.Housecall;
import dev.porchlight.housecall.HousecallSettings;
import dev.porchlight.housecall.InvoicesApi;
import dev.porchlight.housecall.JobsApi;
import dev.porchlight.housecall.LeadsApi;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Hands out what other packages need of the files. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FileSettings.class)
class FileConfiguration {

    @Bean
    Upstream upstream(
            CompanyApi company,
            CustomersApi customers,
            JobsApi jobs,
            EstimatesApi estimates,
            InvoicesApi invoices,
            LeadsApi leads) {
        return new Upstream(company, customers, jobs, estimates, invoices, leads);
    }

    @Bean
    FileNode.Database fileDatabase(JdbcClient sql, PlatformTransactionManager transactions, Notices notices) {
        return new FileNode.Database(sql, transactions, notices);
    }

    @Bean
    FileNode fileNode(
            Upstream upstream,
            Housecall housecall,
            FileNode.Database fileDatabase,
            ApplicationEventPublisher events,
            FileSettings settings,
            Clock clock) {
        return new FileNode(upstream, housecall, fileDatabase, events, settings, clock);
    }

    /** Of those whose owners were here within the hour. */
    @Bean
    MeterBinder fileMeters(JdbcClient sql) {
        return meters -> Kind.ALL.forEach(kind -> Gauge.builder("porchlight.file.age", () -> oldest(sql, kind))
                .description("Age of what is known longest in the files of those who are here")
                .baseUnit("seconds")
                .tag("kind", kind.name())
                .register(meters));
    }

    private static double oldest(JdbcClient sql, Kind<?> kind) {
        return sql.sql("""
            SELECT coalesce(extract(epoch FROM now() - min(p.as_of)), 0) FROM file_part p JOIN customer_file USING (customer)
             WHERE p.kind = :kind AND seen_at > now() - interval '1 hour'
            """).param("kind", kind.name()).query(Double.class).single();
    }

    @Bean
    Files files(FileNode node) {
        return node.files;
    }

    @Bean
    News news(FileNode node) {
        return node.news;
    }

    @Bean
    Details details(FileNode node) {
        return node.details;
    }

    @Bean
    Documents documents(JobsApi jobs, EstimatesApi estimates, HousecallSettings housecall) {
        return new Documents(jobs, estimates, housecall.url());
    }

    @Bean
    CompanyFile companyFile(
            CompanyApi company,
            FileNode node,
            FileSettings settings,
            @Value("${porchlight.zone:UTC}") ZoneId zone,
            Clock clock) {
        return new CompanyFile(company, node.library, zone, settings.patience(), clock);
    }

    @Bean
    CompanyLogo companyLogo(CompanyFile company, FileNode node, HousecallSettings housecall, Clock clock) {
        return new CompanyLogo(company, node.library, housecall.url(), clock);
    }
}

package dev.porchlight.housecall;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the interfaces of this package callable. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HousecallSettings.class)
class HousecallConfiguration {

    @Bean
    Connection housecallConnection(
            HousecallSettings settings,
            ObjectProvider<Access> connected,
            ObjectProvider<Clock> clock,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<MeterRegistry> meters,
            ObjectProvider<Tracer> tracer) {
        Access access = connected.getIfAvailable(() -> key(settings));
        String version =
                build.stream().map(BuildProperties::getVersion).findFirst().orElse("dev");
        return new Connection(
                settings,
                access,
                version,
                clock.getIfAvailable(Clock::systemUTC),
                meters.getIfAvailable(SimpleMeterRegistry::new),
                tracer.getIfAvailable(() -> TracerProvider.noop().get("")));
    }

    private static FixedKey key(HousecallSettings settings) {
        MissingKey.check(settings);
        return FixedKey.of(settings);
    }

    @Bean
    Housecall housecall(Connection connection) {
        return connection.housecall();
    }

    @Bean
    MeterBinder housecallMeters(Housecall housecall) {
        return meters -> Gauge.builder(
                        "porchlight.housecall.answering", housecall, known -> known.isAnswering() ? 1 : 0)
                .description("1 while Housecall Pro answers")
                .register(meters);
    }

    @Bean
    CompanyApi companyApi(Connection connection) {
        return connection.to(CompanyApi.class);
    }

    @Bean
    CustomersApi customersApi(Connection connection) {
        return connection.to(CustomersApi.class);
    }

    @Bean
    JobsApi jobsApi(Connection connection) {
        return connection.to(JobsApi.class);
    }

    @Bean
    EstimatesApi estimatesApi(Connection connection) {
        return connection.to(EstimatesApi.class);
    }

    @Bean
    InvoicesApi invoicesApi(Connection connection) {
        return connection.to(InvoicesApi.class);
    }

    @Bean
    LeadsApi leadsApi(Connection connection) {
        return connection.to(LeadsApi.class);
    }

    @Bean
    AppointmentsApi appointmentsApi(Connection connection) {
        return connection.to(AppointmentsApi.class);
    }

    @Bean
    AvailabilityApi availabilityApi(Connection connection) {
        return connection.to(AvailabilityApi.class);
    }

    @Bean
    EmployeesApi employeesApi(Connection connection) {
        return connection.to(EmployeesApi.class);
    }
}

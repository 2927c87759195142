package dev.porchlight.windows;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.file.CompanyFile;
import dev.porchlight.housecall.AvailabilityApi;
import dev.porchlight.housecall.EmployeesApi;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WindowSettings.class)
class WindowsConfiguration {

    private static final Duration FORGET_EVERY = Duration.ofHours(1);

    @Bean
    HoldTable holdTable(JdbcClient sql, PlatformTransactionManager transactions) {
        return new HoldTable(sql, new TransactionTemplate(transactions));
    }

    @Bean
    Windows windows(
            AvailabilityApi availability,
            EmployeesApi employees,
            HoldTable holds,
            CompanyFile company,
            WindowSettings settings,
            Clock clock) {
        var days = new CompanyDays(company::zone, clock);
        return new Windows(new HousecallApis(availability, employees), holds, days, settings);
    }

    @Bean
    Holds holds(HoldTable table, Windows windows, WindowSettings settings, ObjectProvider<MeterRegistry> meters) {
        return new Holds(table, windows, settings, meters.getIfAvailable(SimpleMeterRegistry::new));
    }

    @Bean
    Task<?> holdForgetting(ObjectProvider<HoldTable> table) {
        return Tasks.recurring("hold-forgetting", FixedDelay.of(FORGET_EVERY))
                .execute((instance, context) -> table.getObject().forget());
    }
}

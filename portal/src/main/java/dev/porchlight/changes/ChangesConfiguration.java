package dev.porchlight.changes;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import dev.porchlight.file.Files;
import dev.porchlight.office.Audit;
import dev.porchlight.office.AuditEvent;
import dev.porchlight.office.Caller;
import dev.porchlight.web.Language;
import dev.porchlight.web.Sayings;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the engine together, and lets it work behind pages. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChangeSettings.class)
class ChangesConfiguration {

    private static final Duration TELL_AGAIN = Duration.ofSeconds(20);
    private static final double SLOWER_EACH_TIME = 2;

    /** The scheduler knows the tasks of this class, and one of them knows who schedules. */
    @Bean
    Changes changes(
            ChangeTable table,
            PlatformTransactionManager transactions,
            @Lazy SchedulerClient scheduler,
            Files files,
            Audit audit,
            ChangeSettings settings,
            Clock clock,
            Tracer tracer) {
        var settlement = new Settlement(table, new TransactionTemplate(transactions), scheduler, files, clock);
        var sender = new Sender(
                table, settlement, settings, tracer, UUID.randomUUID().toString());
        return new Changes(table, sender, files, audit, settings);
    }

    @Bean
    OfficeNotes officeNotes(Sayings sayings) {
        return new OfficeNotes(() -> sayings.in(Language.ENGLISH));
    }

    @Bean
    Task<?> changeRecovery(ObjectProvider<Changes> changes, ChangeSettings settings) {
        return Tasks.recurring("change-recovery", FixedDelay.of(settings.recoverEvery()))
                .execute((instance, context) -> changes.getObject().recover());
    }

    @Bean
    Task<?> changeForgetting(ChangeTable table, ChangeSettings settings) {
        return Tasks.recurring("change-forgetting", FixedDelay.of(Duration.ofHours(24)))
                .execute((instance, context) -> table.forgetBodies(settings.keepFor()));
    }

    @Bean
    MeterBinder changeMeters(ChangeTable table) {
        return meters -> {
            for (String state : List.of("WRITTEN", "CLAIMED", "SENT", "UNCERTAIN")) {
                Gauge.builder("porchlight.changes.open", table, known -> known.count(state))
                        .description("Changes that are not settled")
                        .tag("state", state)
                        .register(meters);
            }
            Gauge.builder("porchlight.changes.oldest", table, ChangeTable::oldestSeconds)
                    .description("Age of the oldest change that is not settled")
                    .baseUnit("seconds")
                    .register(meters);
        };
    }

    /** Whoever wants to know is told until nobody throws. */
    @Bean
    Task<?> changeTelling(
            ChangeTable table,
            Audit audit,
            Files files,
            List<ChangeListener> listeners,
            ObjectProvider<MeterRegistry> meters) {
        return Tasks.oneTime(Settlement.TELL)
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(TELL_AGAIN, SLOWER_EACH_TIME))
                .execute((instance, context) -> table.settled(new ChangeReference(instance.getData()))
                        .ifPresent(settled -> {
                            tell(settled, audit, files, listeners);
                            meters.ifAvailable(known -> known.counter(
                                            "porchlight.changes.settled",
                                            "kind",
                                            settled.change().kind(),
                                            "outcome",
                                            settled.change()
                                                    .outcome()
                                                    .getClass()
                                                    .getSimpleName())
                                    .increment());
                        }));
    }

    private static void tell(ChangeTable.Settled settled, Audit audit, Files files, List<ChangeListener> listeners) {
        var kind = settled.change().outcome() instanceof Outcome.Done
                ? AuditEvent.Kind.CHANGE_DONE
                : AuditEvent.Kind.CHANGE_REFUSED;
        if (!settled.follows()) {
            var told = new SettledChange(settled.customer(), settled.change(), () -> files.open(settled.customer()));
            listeners.forEach(listener -> listener.settled(told));
        }
        audit.record(new AuditEvent(
                kind, settled.customer(), settled.change().reference().value(), Caller.PORTAL));
    }

    @Bean
    WebMvcConfigurer changesArguments(ObjectProvider<Changes> changes) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new ChangesArguments(changes));
            }
        };
    }
}

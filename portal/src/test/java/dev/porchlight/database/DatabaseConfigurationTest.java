package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class DatabaseConfigurationTest {

    @Test
    void runsAnEmbeddedServerUntilTheApplicationStops(@TempDir Path data) {
        var cluster = data.resolve("postgres/cluster");
        try (var portal = start("porchlight.data=" + data, "porchlight.database.url=")) {
            var database = portal.getBean(JdbcClient.class);

            assertThat(database.sql("SELECT count(*) FROM scheduled_tasks WHERE task_name = 'once'")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(new Residents(cluster).postmasters()).hasSize(1);
            // A connection still being opened belongs to nobody yet, so nobody could let go of it.
            var pool = portal.getBean(HikariDataSource.class);
            await().until(() -> pool.getHikariPoolMXBean().getIdleConnections() >= pool.getMinimumIdle());
        }

        assertThat(new Residents(cluster).all()).isEmpty();
        // The pool and the scheduler were gone before: a session that is cut off is logged as FATAL.
        assertThat(data.resolve("postgres/postgres.log"))
                .content()
                .contains("database system is shut down")
                .doesNotContain("FATAL");
    }

    @Test
    void usesAServerThatItIsGiven(@TempDir Path data) {
        try (var portal = start(
                "porchlight.data=" + data,
                "porchlight.database.url=" + TestDatabase.empty().url())) {
            assertThat(portal.getBean(JdbcClient.class)
                            .sql("SELECT count(*) FROM flyway_schema_history")
                            .query(Long.class)
                            .single())
                    .isPositive();
        }

        assertThat(data).isEmptyDirectory();
    }

    @Test
    void runsTasksOnceTheirTransactionIsCommitted() {
        try (var portal =
                start("porchlight.database.url=" + TestDatabase.empty().url())) {
            var transaction = new TransactionTemplate(portal.getBean(PlatformTransactionManager.class));
            var scheduler = portal.getBean(Scheduler.class);
            var once = portal.getBean(TwoTasks.class).once();

            transaction.executeWithoutResult(status -> {
                scheduler.schedule(once.instance("undone", new Errand("never")), Instant.now());
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(
                    _ -> scheduler.schedule(once.instance("done", new Errand("milk")), Instant.now()));

            await().until(() -> TwoTasks.DONE.contains("milk") && TwoTasks.DONE.contains("again"));
            assertThat(TwoTasks.DONE).doesNotContain("never");
        }
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(Portal.class)
                .web(WebApplicationType.NONE)
                .properties(settings)
                .run();
    }

    record Errand(String what) {}

    @Configuration(proxyBeanMethods = false)
    static class TwoTasks {

        static final Queue<String> DONE = new ConcurrentLinkedQueue<>();

        private final OneTimeTask<Errand> once = Tasks.oneTime("once", Errand.class)
                .execute((task, _) -> DONE.add(task.getData().what()));

        @Bean
        OneTimeTask<Errand> once() {
            return once;
        }

        @Bean
        RecurringTask<Void> again() {
            return Tasks.recurring("again", FixedDelay.ofSeconds(1)).execute((_, _) -> DONE.add("again"));
        }
    }

    @Configuration(proxyBeanMethods = false)
    @Import({DatabaseConfiguration.class, ScheduledTasks.class, TwoTasks.class})
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Portal {}
}

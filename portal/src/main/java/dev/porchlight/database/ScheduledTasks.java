package dev.porchlight.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Work that outlives a request, and the node that began it: the one scheduler knows every {@link Task} bean. A task that
 * is scheduled in a transaction exists from its commit on.
 */
@Configuration(proxyBeanMethods = false)
class ScheduledTasks {

    private static final int AT_A_TIME = 16;
    private static final double FETCH_BELOW = 0.5;
    private static final double FETCH_UP_TO = 1.0;
    private static final Duration POLL = Duration.ofSeconds(1);

    /** Four of them missed (the least that db-scheduler takes), and another node takes over. */
    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** Whoever stops us is less patient than db-scheduler, which would wait for half an hour. */
    private static final Duration SHUTDOWN = Duration.ofSeconds(5);

    /** What this builds does not touch the database before it is started. */
    @Bean
    Scheduler scheduler(DataSource dataSource, ObjectProvider<Task<?>> tasks) {
        var once =
                tasks.stream().filter(task -> !(task instanceof RecurringTask)).toList();
        var recurring = tasks.stream()
                .filter(RecurringTask.class::isInstance)
                .<RecurringTask<?>>map(RecurringTask.class::cast)
                .toList();
        return Scheduler.create(new TransactionAwareDataSourceProxy(dataSource), once)
                .startTasks(recurring)
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new JsonTaskData())
                .schedulerName(new SchedulerName.Fixed(nodeName()))
                .threads(AT_A_TIME)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollUsingLockAndFetch(FETCH_BELOW, FETCH_UP_TO)
                .pollingInterval(POLL)
                .enableImmediateExecution()
                .heartbeatInterval(HEARTBEAT)
                .shutdownMaxWait(SHUTDOWN)
                .build();
    }

    /** Last to start, when pages are served already, and first to stop, while everything a task may need is there. */
    @Bean
    SmartLifecycle schedulerLifecycle(Scheduler scheduler) {
        return new SmartLifecycle() {
            @Override
            public void start() {
                scheduler.start();
            }

            @Override
            public void stop() {
                scheduler.stop();
            }

            @Override
            public boolean isRunning() {
                var state = scheduler.getSchedulerState();
                return state.isStarted() && !state.isShuttingDown();
            }
        };
    }

    /** Two nodes may share a machine. */
    private static String nodeName() {
        var pid = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + pid;
        } catch (UnknownHostException e) {
            return "node-" + pid;
        }
    }
}

package dev.porchlight.database;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The scheduler of one node; it runs nothing until it is started. */
public final class TestScheduler {

    private TestScheduler() {}

    public static Scheduler on(DataSource pool, Task<?>... tasks) {
        return Scheduler.create(new TransactionAwareDataSourceProxy(pool), List.of(tasks))
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .serializer(new JsonTaskData())
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .pollingInterval(Duration.ofMillis(100))
                .shutdownMaxWait(Duration.ofSeconds(2))
                .build();
    }
}

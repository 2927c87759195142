package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTest {

    @Test
    void isMigratedAndNobodyElses() {
        var mine = JdbcClient.create(TestDatabase.fresh().dataSource());
        var yours = JdbcClient.create(TestDatabase.fresh().dataSource());

        mine.sql("INSERT INTO scheduled_tasks (task_name, task_instance, picked, version) VALUES ('a', '1', false, 1)")
                .update();

        assertThat(tasks(mine)).isOne();
        assertThat(tasks(yours)).isZero();
    }

    private static long tasks(JdbcClient database) {
        return database.sql("SELECT count(*) FROM scheduled_tasks")
                .query(Long.class)
                .single();
    }
}

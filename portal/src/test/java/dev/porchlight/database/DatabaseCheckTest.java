package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.porchlight.office.Finding;
import dev.porchlight.office.Finding.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatabaseCheckTest {

    @TempDir
    private Path folder;

    @Test
    void findsTablesThatAreNotThereYet() throws Exception {
        var database = TestDatabase.empty();

        assertThat(examined(database.url())).extracting(Finding::level).containsOnly(Level.FINE);
        assertThat(examined(database.url())).anyMatch(found -> found.means().startsWith("It is empty"));
        assertThat(JdbcClient.create(database.dataSource())
                        .sql("select count(*) from information_schema.tables where table_schema = 'public'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void findsTablesOfANewerPortal() throws Exception {
        var database = TestDatabase.fresh();
        JdbcClient.create(database.dataSource()).sql("""
            insert into flyway_schema_history
            select 999, '999', 'later', type, 'V999__later.sql', 1, installed_by, installed_on, 1, true
            from flyway_schema_history limit 1
            """).update();

        assertThat(examined(database.url()))
                .anyMatch(
                        found -> found.level() == Level.PROBLEM && found.means().contains("newer than this portal"));
    }

    @Test
    void looksIntoTheEmbeddedServerWhileItsPortalRunsAndStartsNoneWhileItDoesNot() throws Exception {
        Path home = folder.resolve("home");
        try (var _ = EmbeddedPostgres.start(TestDatabase.folder(home), Map.of())) {
            Files.createSymbolicLink(folder.resolve("postgres"), home);

            assertThat(examined(null))
                    .anyMatch(found -> found.means().matches("The embedded PostgreSQL [\\d.]+ answers."));
        }

        assertThat(examined(null))
                .singleElement()
                .satisfies(found -> assertThat(found.means()).contains("is not running"));
        assertThat(home.resolve("cluster/postmaster.pid")).doesNotExist();
    }

    private List<Finding> examined(String url) throws Exception {
        var settings = new DatabaseSettings(folder, new DatabaseSettings.Server(url));
        return new DatabaseCheck(settings, new RunningDatabase(settings)).examine();
    }
}

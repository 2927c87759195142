package dev.porchlight.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is lost with a machine is there again from the file that was kept elsewhere. */
class BackupTest {

    @TempDir
    private Path folder;

    @Test
    void restoresEverythingIntoANewFolder() throws Exception {
        Path file = folder.resolve("kept.zip");
        try (var lost = EmbeddedPostgres.start(TestDatabase.folder(folder.resolve("lost")), Map.of())) {
            migrate(lost);
            fill(client(lost));
            assertThat(BackupCommand.backup(dataOf(lost, folder.resolve("lost")), file))
                    .isZero();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            client(lost).sql("delete from device_session").update();
        }

        Path data = folder.resolve("new");
        assertThat(BackupCommand.restore(data, file)).isZero();

        try (var restored = EmbeddedPostgres.start(data)) {
            migrate(restored);
            var sql = client(restored);
            assertThat(sql.sql("select contact from device_session")
                            .query(String.class)
                            .list())
                    .containsExactly("a•••@example.com");
            assertThat(sql.sql("select body from file_record")
                            .query(String.class)
                            .single())
                    .isEqualTo("{\"odd\": \"tab\\t, 東京 and \\\\N\"}");
            assertThat(sql.sql("select value from server_key")
                            .query(byte[].class)
                            .single())
                    .isEqualTo(new byte[] {0, 1, 10, 13, 92});
            // The audit trail goes on where it was, and still refuses to be changed.
            sql.sql("insert into audit (at, kind, network, device) values (now(), 'SIGNED_OUT', '', '')")
                    .update();
            assertThat(sql.sql("select count(*) from audit")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(2);
            assertThatThrownBy(() -> sql.sql("delete from audit").update()).hasMessageContaining("append only");
        }
    }

    @Test
    void doesNotRestoreOverWhatIsThere() throws Exception {
        Path file = folder.resolve("kept.zip");
        Path home = folder.resolve("here");
        try (var there = EmbeddedPostgres.start(TestDatabase.folder(home), Map.of())) {
            migrate(there);
            BackupCommand.backup(dataOf(there, home), file);

            try (var connection = DriverManager.getConnection(url(there))) {
                assertThatThrownBy(() -> Backup.load(connection, url(there), file))
                        .isInstanceOf(DatabaseUnavailable.class)
                        .hasMessageContaining("tables in this database already");
            }
        }
    }

    @Test
    void saysThatNothingIsRunning() throws Exception {
        assertThat(BackupCommand.backup(folder, folder.resolve("kept.zip"))).isEqualTo(1);
        assertThat(Files.exists(folder.resolve("kept.zip"))).isFalse();
    }

    /** The command looks where a portal keeps its database; here that is a link to the test's. */
    private Path dataOf(EmbeddedPostgres server, Path home) throws Exception {
        Path data = Files.createDirectories(folder.resolve("data-" + home.getFileName()));
        Files.createSymbolicLink(data.resolve("postgres"), home);
        assertThat(server.getJdbcUrl()).isNotBlank();
        return data;
    }

    private static void fill(JdbcClient sql) {
        sql.sql("""
            insert into device_session (id, token_hash, contact, customers, network, device, remembered, created_at, seen_at,
                expires_at)
            values (gen_random_uuid(), '\\x00', 'a•••@example.com', '{cus_1,cus_2}', '', '', true, now(), now(), now())
            """).update();
        sql.sql("insert into server_key values ('k', :value)")
                .param("value", new byte[] {0, 1, 10, 13, 92})
                .update();
        // A record before the file it refers to, as the alphabet will have it on the way back.
        sql.sql("insert into customer_file (customer) values ('cus_1')").update();
        sql.sql("insert into file_record values ('cus_1', 'JOBS', 'job_1', :body, 1, now())")
                .param("body", "{\"odd\": \"tab\\t, 東京 and \\\\N\"}")
                .update();
        sql.sql("insert into audit (at, kind, network, device) values (now(), 'SIGNED_OUT', '', '')")
                .update();
    }

    private static void migrate(EmbeddedPostgres server) {
        Flyway.configure().dataSource(url(server), null, null).load().migrate();
    }

    private static JdbcClient client(EmbeddedPostgres server) {
        return JdbcClient.create(new DriverManagerDataSource(url(server)));
    }

    private static String url(EmbeddedPostgres server) {
        return server.getJdbcUrl() + "?user=" + server.getUsername() + "&password=" + server.getPassword();
    }
}

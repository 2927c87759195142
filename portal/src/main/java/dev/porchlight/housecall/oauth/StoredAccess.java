package dev.porchlight.housecall.oauth;

import dev.porchlight.database.RunningDatabase;
import dev.porchlight.housecall.Access;
import dev.porchlight.housecall.HousecallSettings.Auth;
import dev.porchlight.housecall.Permission;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What the doctor is let in with: the tokens as they are in the database. It renews nothing. */
@ConditionalOnProperty(name = "porchlight.housecall.auth", havingValue = "OAuth")
final class StoredAccess implements Access {

    private final Permission permission;
    private final @Nullable String header;

    StoredAccess(StrongboxSettings settings, RunningDatabase database) {
        var strongbox = new Strongbox(settings.secretKey());
        var grant = grant(database);
        permission = grant.map(found -> found.permission(strongbox)).orElseGet(Permission.Missing::new);
        header = grant.flatMap(found -> strongbox.open(found.locked()))
                .map(tokens -> Auth.OAUTH.header(tokens.access()))
                .orElse(null);
    }

    private static Optional<Grant> grant(RunningDatabase database) {
        try (var connection = database.connect().orElse(null)) {
            return connection == null
                    ? Optional.empty()
                    : GrantTable.read(JdbcClient.create(new SingleConnectionDataSource(connection, true)));
        } catch (SQLException | IOException | DataAccessException saidOfTheDatabase) {
            return Optional.empty();
        }
    }

    @Override
    public @Nullable String header() {
        return header;
    }

    @Override
    public boolean hasAnotherThan(String refused) {
        return false;
    }

    @Override
    public Permission permission() {
        return permission;
    }
}

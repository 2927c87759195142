package dev.porchlight.housecall.oauth;

import dev.porchlight.housecall.Access;
import dev.porchlight.housecall.HousecallSettings;
import dev.porchlight.housecall.HousecallSettings.Auth;
import dev.porchlight.housecall.Permission;
import dev.porchlight.housecall.PermissionWords;
import dev.porchlight.office.Check;
import dev.porchlight.office.Finding;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;

/** Whether the portal is connected, where it is not let in by a key. */
@Order(15)
@Import(StoredAccess.class)
class OAuthCheck implements Check {

    private final HousecallSettings housecall;
    private final OAuthSettings settings;
    private final ObjectProvider<Access> access;

    OAuthCheck(HousecallSettings housecall, OAuthSettings settings, ObjectProvider<Access> access) {
        this.housecall = housecall;
        this.settings = settings;
        this.access = access;
    }

    @Override
    public List<Finding> examine() {
        if (housecall.auth() != Auth.OAUTH) {
            return List.of();
        }
        NotSetUp.check(settings);
        return finding(access.getObject().permission()).alone();
    }

    private static Finding finding(Permission permission) {
        var words = PermissionWords.of(permission);
        return switch (permission) {
            case Permission.Key() -> throw new IllegalStateException("there is no key");
            case Permission.Connected(var until) -> Finding.fine(words.what() + " The tokens end at " + until + ".");
            case Permission.Missing() ->
                Finding.problem(
                        words.what(),
                        words.todo() + " If the database is the embedded one, ask again while the portal runs: it is"
                                + " not looked into otherwise.");
            case Permission.Unreadable(), Permission.Broken _ -> Finding.problem(words.what(), words.todo());
        };
    }
}

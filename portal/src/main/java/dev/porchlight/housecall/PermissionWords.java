package dev.porchlight.housecall;

import dev.porchlight.housecall.Permission.Cause;

/**
 * A permission in words for whoever runs the portal.
 *
 * @param todo empty when nothing needs to be done
 */
public record PermissionWords(String what, String todo) {

    private static final String CONNECT = "Run doctor connect (docs/operations.md, OAuth).";

    public static PermissionWords of(Permission permission) {
        return switch (permission) {
            case Permission.Key() -> new PermissionWords("By a key.", "");
            case Permission.Connected _ ->
                new PermissionWords("Connected by OAuth; it is renewed well before it ends.", "");
            case Permission.Missing() -> new PermissionWords("Nobody has connected the portal yet.", CONNECT);
            case Permission.Unreadable() ->
                new PermissionWords(
                        "The connection was encrypted under another PORCHLIGHT_SECRET_KEY than this node's.",
                        "Set the key of the other nodes. If it is lost: " + CONNECT);
            case Permission.Broken(var cause, var since, var reference) -> of(cause);
        };
    }

    private static PermissionWords of(Cause cause) {
        return switch (cause) {
            case REVOKED -> new PermissionWords("The company has withdrawn its consent, or it has run out.", CONNECT);
            case ANSWER_LOST ->
                new PermissionWords(
                        "The answer to a renewal was lost, and the old connection is not good any more.", CONNECT);
            case CLIENT_REFUSED ->
                new PermissionWords(
                        "Housecall Pro does not accept the application's client id and secret.",
                        "Put PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_ID and PORCHLIGHT_HOUSECALL_OAUTH_CLIENT_SECRET right,"
                                + " and restart.");
        };
    }

    boolean isFine() {
        return todo.isEmpty();
    }
}

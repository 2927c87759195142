package dev.porchlight.notifications;

/**
 * A message was not taken from us. What the server said usually quotes the address, so neither its words nor the
 * exception that carried them go any further.
 */
public final class Undelivered extends RuntimeException {

    private final boolean lasting;

    private Undelivered(String why, boolean lasting) {
        super(why);
        this.lasting = lasting;
    }

    /** Trying again changes nothing. */
    public static Undelivered forGood(String why) {
        return new Undelivered(why, true);
    }

    /** It may be taken in a moment. */
    public static Undelivered forNow(String why) {
        return new Undelivered(why, false);
    }

    public boolean isLasting() {
        return lasting;
    }
}

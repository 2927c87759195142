package dev.porchlight.housecall;

/** The key of the settings. */
record FixedKey(String header) implements Access {

    static FixedKey of(HousecallSettings settings) {
        return new FixedKey(settings.auth().header(settings.key()));
    }

    @Override
    public boolean hasAnotherThan(String refused) {
        return false;
    }

    @Override
    public Permission permission() {
        return new Permission.Key();
    }

    /** The key is not to be printed by accident. */
    @Override
    public String toString() {
        return "FixedKey";
    }
}

package dev.porchlight.shared;

/** A key or a password from the settings. It can be used, but not printed by accident. */
public record Secret(String value) {

    public Secret {
        value = value.strip();
    }

    public boolean isBlank() {
        return value.isEmpty();
    }

    @Override
    public String toString() {
        return "(not shown)";
    }
}

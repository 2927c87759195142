package dev.porchlight.web;

/** What a status asks for. Shown by colour and shape, besides its word. */
public enum Tone {
    QUIET("quiet"),
    GOOD("good"),
    WARN("warn"),
    BAD("bad");

    private final String word;

    Tone(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}

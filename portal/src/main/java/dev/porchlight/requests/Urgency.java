package dev.porchlight.requests;

/** How urgent something is to whoever asks for it. */
enum Urgency {
    NOW,
    SOON,
    ANYTIME;

    /** The key of its words. */
    String words() {
        return "requests.urgency." + name();
    }
}

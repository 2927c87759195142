package dev.porchlight.requests;

/** When somebody may come. */
enum PartOfDay {
    MORNING,
    AFTERNOON;

    /** The key of its words. */
    String words() {
        return "requests.times." + name();
    }
}

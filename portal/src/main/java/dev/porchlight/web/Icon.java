package dev.porchlight.web;

/** The line drawings of the menu and the header, as paths in a square of 24. */
public enum Icon {
    HOME("M4 11l8-7 8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1z"),
    JOBS("M14.5 6.5a4 4 0 0 0-5.3 5L4 16.7V20h3.3l5.2-5.2a4 4 0 0 0 5-5.3L15 12l-3-3z"),
    SCHEDULE("M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8 3v4M16 3v4"),
    ESTIMATES("M6 3h9l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM9 13l2 2 4-4"),
    INVOICES("M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6"),
    ASK("M12 5v14M5 12h14"),
    PERSON("M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 20c.6-4 3.6-6 7.5-6s6.9 2 7.5 6");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}

package dev.porchlight.housecall;

/** What the portal reads, and what customers lose where a key may not. Which kinds of keys may is only documented. */
enum Operation {
    CUSTOMERS("customers", "/customers?page_size=1", true, "nobody can sign in"),
    JOBS("jobs", "/jobs?page_size=10", true, "customers see no work and no visits"),
    JOB_LINES("line items of jobs", "/jobs/{job}/line_items", true, "customers do not see what was done"),
    JOB_INVOICES("invoices of a job", "/jobs/{job}/invoices", true, "a job does not show what it cost"),
    ESTIMATES("estimates", "/estimates?page_size=10", true, "customers see no estimates"),
    OPTION_LINES(
            "line items of estimates",
            "/estimates/{estimate}/options/{option}/line_items",
            true,
            "customers would decide without seeing what they get"),
    INVOICES("invoices", "/invoices?page_size=1", true, "customers see no invoices"),
    REQUESTS("requests", "/leads?page_size=1", true, "customers do not see what they asked for"),
    // Booking is an offer more; without it the portal is a portal.
    APPOINTMENTS("appointments", "/jobs/{job}/appointments", false, "customers cannot move or cancel visits"),
    EMPLOYEES("employees", "/employees?page_size=1", false, "nobody knows who is free"),
    WINDOWS(
            "booking windows",
            "/company/schedule_availability/booking_windows?show_for_days=1",
            false,
            "customers cannot book"),
    LEAD_SOURCES("lead sources", "/lead_sources?page_size=1", false, "the one in the settings cannot be checked");

    private final String things;
    private final String path;
    private final boolean needed;
    private final String loss;

    Operation(String things, String path, boolean needed, String loss) {
        this.things = things;
        this.path = path;
        this.needed = needed;
        this.loss = loss;
    }

    String things() {
        return things;
    }

    /** With a variable for each record that has to be found first. */
    String path() {
        return path;
    }

    boolean isOfARecord() {
        return path.contains("{");
    }

    boolean isNeeded() {
        return needed;
    }

    String loss() {
        return loss;
    }
}

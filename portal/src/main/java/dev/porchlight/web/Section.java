package dev.porchlight.web;

/**
 * A part of the portal that can be gone to from every page. A feature package contributes one as a bean when, and only
 * when, its pages exist, so that no link of the menu is dead.
 *
 * @param order the lower, the earlier: home 0, jobs 10, schedule 20, estimates 30, invoices 40, asking for service 50
 * @param path where it begins; every path below it belongs to it, too
 * @param words the key of what it is called
 */
public record Section(int order, Place place, String path, String words, Icon icon) {

    public enum Place {
        /** In the bar at the bottom of a phone and in the list of a wide screen. At most five. */
        BAR,
        /** Only in the list of a wide screen. */
        LIST,
        /** Behind the customer's name. */
        NAME,
        /** Beside the customer's name when they have several records to choose from. */
        RECORDS
    }

    /** True when a page at this path is part of the section. */
    public boolean holds(String pagePath) {
        return pagePath.equals(path) || (!path.equals("/") && pagePath.startsWith(path + "/"));
    }
}

package dev.porchlight.web;

/**
 * Who is signed in, as far as the layout needs to know. Package {@code account} puts one on the request under
 * {@link #ATTRIBUTE}; without it the page is shown as to somebody who has not signed in.
 *
 * @param severalRecords whether they can switch between customer records
 * @param record which one is open: the same for the same, and nothing that could be guessed from it
 */
public record Visitor(String displayName, boolean severalRecords, String record) {

    public static final String ATTRIBUTE = Visitor.class.getName();
}

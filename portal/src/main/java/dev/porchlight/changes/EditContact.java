package dev.porchlight.changes;

/**
 * Other contact details. Only what differs between the two is sent; and only while upstream still holds, for each of
 * those, what the customer saw.
 */
public record EditContact(ContactDetails before, ContactDetails after) implements Change {}

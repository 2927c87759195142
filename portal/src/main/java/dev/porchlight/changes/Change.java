package dev.porchlight.changes;

/**
 * Something that a customer wants to be different at Housecall Pro, whole enough to be sent by a node that has never seen
 * the form. A record, kept as JSON: components may be added, none renamed.
 */
public interface Change {}

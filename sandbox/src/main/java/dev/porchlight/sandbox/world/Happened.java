package dev.porchlight.sandbox.world;

import tools.jackson.databind.node.ObjectNode;

/**
 * Something that happened at Housecall Pro and that its webhooks tell.
 *
 * @param resource the key of the body in the payload: job, appointment, estimate, lead, invoice, customer
 */
public record Happened(String event, String resource, ObjectNode body) {}

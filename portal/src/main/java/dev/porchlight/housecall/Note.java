package dev.porchlight.housecall;

import dev.porchlight.shared.NoteId;

/**
 * A note that is meant for the customer. Notes are the staff's own (bare text, no visibility, seen live), so the client
 * keeps only those that begin with the company's marker, and takes the marker off.
 */
public record Note(NoteId id, String content) {}

package dev.porchlight.office;

import dev.porchlight.shared.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * One line of the audit trail.
 *
 * @param customer whose record it concerns; absent as long as nobody has proven who they are
 * @param subject what it is about: a keyed hash of an address, or the id of a document; never an address, a code or a name
 */
public record AuditEvent(
        Kind kind, @Nullable CustomerId customer, @Nullable String subject, Caller caller) {

    /** What happened. The names are in the table: rename none. */
    public enum Kind {
        SIGN_IN_ASKED,
        SIGN_IN_SUCCEEDED,
        SIGN_IN_FAILED,
        SIGN_IN_LIMITED,
        SIGNED_OUT,
        SESSION_REVOKED,
        RECORD_CHOSEN,
        CALENDAR_MADE,
        CALENDAR_SWITCHED_OFF,
        CUSTOMER_GONE,
        DOCUMENT_VIEWED,
        CHANGE_ASKED,
        CHANGE_DONE,
        CHANGE_REFUSED
    }
}

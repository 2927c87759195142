package dev.porchlight.changes;

import dev.porchlight.housecall.StoredJson;

/** A change that this node looks after now, with its kind. */
record Turn<C extends Change>(Held held, ChangeKind<C> kind, Asked<C> asked) {

    static <C extends Change> Turn<C> of(Held held, ChangeKind<C> kind) {
        var change = StoredJson.read(held.body(), kind.type());
        return new Turn<>(
                held, kind, new Asked<>(held.customer(), held.reference(), change, held.askedAt(), held.perhapsSent()));
    }

    ChangeReference reference() {
        return held.reference();
    }
}

package dev.porchlight.changes;

import dev.porchlight.file.CustomerFile;
import java.util.List;
import java.util.Optional;

/** The changes of the signed-in customer, as an argument of a controller. There is no way to anybody else's. */
public interface CustomerChanges {

    /**
     * Writes the change down, sends it and waits a moment for what becomes of it. A key that was used before finds the
     * first change and its outcome, whatever is asked for now.
     */
    MadeChange make(RequestKey key, Change change);

    Optional<MadeChange> find(ChangeReference reference);

    Optional<MadeChange> find(RequestKey key);

    /** Those that are not settled, oldest first. */
    List<MadeChange> open();

    /** The latest, newest first, whatever became of them. */
    List<MadeChange> latest(int most);

    /** The customer's file as it is after a change: the one that came with the request is from before it. */
    CustomerFile file();
}

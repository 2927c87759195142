package dev.porchlight.file;

import dev.porchlight.housecall.Priority;

/** How one kind of part is read upstream and written down. */
interface PartReading {

    /**
     * @param first who waits for what is read first; the rest of a long list gives way to everybody
     * @param arrived called when there is something to look at
     */
    void read(Claim claim, Priority first, Runnable arrived);
}

package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.Texts;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.Acts;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.sandbox.world.World;

/** Everything that can be looked at and interfered with. */
public record Parts(
        World world, Acts acts, Mischief mischief, Journal journal, Mailbox mailbox, Texts texts, Webhooks webhooks) {

    /** Begins again: a new world, nothing in the mailbox, nothing in the journal, nothing going wrong. */
    public synchronized void reset(Seed seed) {
        mischief.forget();
        webhooks.forget();
        world.reset(seed);
        webhooks.forget();
        mailbox.clear();
        texts.clear();
        journal.clear();
    }
}

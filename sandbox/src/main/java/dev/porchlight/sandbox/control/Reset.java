package dev.porchlight.sandbox.control;

import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.Texts;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.sandbox.world.World;

/** Begins again: a new world, nothing in the mailbox, nothing in the journal, nothing going wrong. */
public record Reset(World world, Webhooks webhooks, Mailbox mailbox, Texts texts, Journal journal, Mischief mischief) {

    public synchronized void to(Seed seed) {
        mischief.clear();
        webhooks.forget();
        world.reset(seed);
        webhooks.forget();
        mailbox.clear();
        texts.clear();
        journal.clear();
    }
}

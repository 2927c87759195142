package dev.porchlight.sandbox;

import dev.porchlight.sandbox.api.ApiRoutes;
import dev.porchlight.sandbox.control.Controls;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.control.Reset;
import dev.porchlight.sandbox.files.FileServer;
import dev.porchlight.sandbox.http.HttpDoor;
import dev.porchlight.sandbox.http.Routes;
import dev.porchlight.sandbox.mail.MailServer;
import dev.porchlight.sandbox.mail.Mailbox;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.text.TextGateway;
import dev.porchlight.sandbox.text.Texts;
import dev.porchlight.sandbox.webhooks.Webhooks;
import dev.porchlight.sandbox.world.Acts;
import dev.porchlight.sandbox.world.Modes;
import dev.porchlight.sandbox.world.Seed;
import dev.porchlight.sandbox.world.World;

/**
 * The outside world of the portal, running. In a test:
 *
 * <pre>{@code
 * try (var sandbox = Sandbox.start(SandboxSettings.ephemeral())) {
 *     sandbox.mischief().down();
 * }
 * }</pre>
 */
public final class Sandbox implements AutoCloseable {

    private final SandboxSettings settings;
    private final World world;
    private final Acts acts;
    private final Mischief mischief;
    private final Journal journal;
    private final Mailbox mailbox = new Mailbox();
    private final Texts texts = new Texts();
    private final Webhooks webhooks;
    private final FileServer files;
    private final MailServer mail;
    private final Reset reset;
    private final HttpDoor door;

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        var clock = settings.clock();
        world = World.create(clock);
        acts = world.acts();
        mischief = new Mischief(clock);
        journal = new Journal(clock, new Owners(world)::customer);
        webhooks = new Webhooks(clock, world.modes::webhooks, () -> world.company.id);
        world.onHappened(webhooks::happened);
        files = new FileServer(
                settings.host(), settings.publicHost(), settings.filesPort(), world::file, mischief, clock);
        world.signLinksWith(files::sign);
        mail = MailServer.open(settings.host(), settings.smtpPort(), mailbox, mischief, clock);
        var api = new Routes();
        ApiRoutes.register(api, world, world.modes);
        reset = new Reset(world, webhooks, mailbox, texts, journal, mischief);
        var controls = new Controls(
                settings.controlsFromAnywhere(), world, acts, reset, journal, mischief, mailbox, texts, webhooks);
        door = HttpDoor.open(
                settings.host(),
                settings.port(),
                new Front(controls, new TextGateway(texts, clock), api, journal, mischief));
        webhooks.send(settings.webhooks());
    }

    public static Sandbox start(SandboxSettings settings) {
        return new Sandbox(settings);
    }

    /** The root of the API, without a slash at the end. */
    public String url() {
        return "http://" + settings.publicHost() + ":" + door.port();
    }

    /** Where to send texts, with the account and its token. */
    public String textUrl() {
        return "http://%s:%s@%s:%d"
                .formatted(TextGateway.ACCOUNT, TextGateway.TOKEN, settings.publicHost(), door.port());
    }

    public String filesUrl() {
        return files.url();
    }

    public int smtpPort() {
        return mail.port();
    }

    public World world() {
        return world;
    }

    public Acts acts() {
        return acts;
    }

    public Modes modes() {
        return world.modes;
    }

    public Mischief mischief() {
        return mischief;
    }

    public Journal journal() {
        return journal;
    }

    public Mailbox mailbox() {
        return mailbox;
    }

    public Texts texts() {
        return texts;
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    /** As freshly started, modes included; only the address that webhooks go to stays. */
    public void reset() {
        world.modes.reset();
        reset(Seed.standard());
    }

    /** Another world; mails, texts, journal and mischief are forgotten. */
    public void reset(Seed seed) {
        reset.to(seed);
    }

    @Override
    public void close() {
        door.close();
        mail.close();
        files.close();
        webhooks.close();
    }
}

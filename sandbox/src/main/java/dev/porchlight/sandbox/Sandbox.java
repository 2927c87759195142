package dev.porchlight.sandbox;

import dev.porchlight.sandbox.api.ApiRoutes;
import dev.porchlight.sandbox.control.Controls;
import dev.porchlight.sandbox.control.Journal;
import dev.porchlight.sandbox.control.Parts;
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
import tools.jackson.databind.json.JsonMapper;

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
    private final Parts parts;
    private final FileServer files;
    private final MailServer mail;
    private final HttpDoor door;

    private Sandbox(SandboxSettings settings) {
        this.settings = settings;
        // A fifth of a second of loading classes, done while the world is made instead of at the first request.
        Thread.startVirtualThread(JsonMapper::shared);
        var clock = settings.clock();
        var world = World.create(clock);
        var mischief = new Mischief(clock);
        var journal = new Journal(clock, new Owners(world)::customer);
        var webhooks = new Webhooks(clock, world.modes::webhooks, () -> world.company.id);
        world.onHappened(webhooks::happened);
        parts = new Parts(world, world.acts(), mischief, journal, new Mailbox(), new Texts(), webhooks);
        files = new FileServer(
                settings.host(), settings.publicHost(), settings.filesPort(), world::file, mischief, clock);
        world.signLinksWith(files::sign);
        mail = MailServer.open(settings.host(), settings.smtpPort(), parts.mailbox(), mischief, clock);
        door = HttpDoor.open(settings.host(), settings.port(), front());
        webhooks.send(settings.webhooks());
    }

    private Front front() {
        var api = new Routes();
        ApiRoutes.register(api, world(), modes());
        return new Front(
                new Controls(settings.controlsFromAnywhere(), parts),
                new TextGateway(texts(), settings.clock()),
                api,
                journal(),
                mischief());
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
        return parts.world();
    }

    public Acts acts() {
        return parts.acts();
    }

    public Modes modes() {
        return world().modes;
    }

    public Mischief mischief() {
        return parts.mischief();
    }

    public Journal journal() {
        return parts.journal();
    }

    public Mailbox mailbox() {
        return parts.mailbox();
    }

    public Texts texts() {
        return parts.texts();
    }

    public Webhooks webhooks() {
        return parts.webhooks();
    }

    /** As freshly started, modes included; only the address that webhooks go to stays. */
    public void reset() {
        modes().reset();
        reset(Seed.standard());
    }

    /** Another world; mails, texts, journal and mischief are forgotten. */
    public void reset(Seed seed) {
        parts.reset(seed);
    }

    @Override
    public void close() {
        door.close();
        mail.close();
        files.close();
        parts.webhooks().close();
    }
}

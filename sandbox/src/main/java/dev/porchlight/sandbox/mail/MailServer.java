package dev.porchlight.sandbox.mail;

import dev.porchlight.sandbox.mischief.Drop;
import dev.porchlight.sandbox.mischief.Mischief;
import dev.porchlight.sandbox.mischief.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;

/**
 * Speaks SMTP and puts what it is given into a mailbox.
 *
 * <p>Mischief at {@code smtp} strikes once per message: a status refuses it, a drop closes the connection before or
 * after the message is kept.
 */
public final class MailServer implements AutoCloseable {

    private static final int LARGEST_MESSAGE = 25 * 1024 * 1024;
    private static final int MOST_RECIPIENTS = 100;

    private final SMTPServer server;

    private MailServer(SMTPServer server) {
        this.server = server;
    }

    /** Opens a port; 0 takes any free one. */
    public static MailServer open(String host, int port, Mailbox mailbox, Mischief mischief, Clock clock) {
        var server = SMTPServer.port(port)
                .bindAddress(address(host))
                .hostName("sandbox.localhost")
                .softwareName("Porchlight sandbox")
                .maxMessageSize(LARGEST_MESSAGE)
                .maxRecipients(MOST_RECIPIENTS)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                .messageHandlerFactory(context -> new Incoming(mailbox, mischief, clock, context))
                .build();
        try {
            server.start();
        } catch (RuntimeException e) {
            // The library wraps what the socket said.
            throw e.getCause() instanceof IOException cause
                    ? new UncheckedIOException(
                            "Cannot listen on " + host + ":" + port + " for mail: " + cause.getMessage(), cause)
                    : e;
        }
        return new MailServer(server);
    }

    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public void close() {
        server.stop();
        server.getExecutorService().shutdownNow();
    }

    private static InetAddress address(String host) {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("Unknown host " + host, e);
        }
    }

    /** One message on its way in. */
    private static final class Incoming implements MessageHandler {

        private final Mailbox mailbox;
        private final Mischief mischief;
        private final Clock clock;
        private final List<String> recipients = new ArrayList<>();
        private String from = "";
        private final MessageContext context;
        private Trouble trouble = Trouble.NONE;

        private Incoming(Mailbox mailbox, Mischief mischief, Clock clock, MessageContext context) {
            this.mailbox = mailbox;
            this.mischief = mischief;
            this.clock = clock;
            this.context = context;
        }

        @Override
        public void from(String from) throws RejectException {
            trouble = mischief.strike("*", "smtp");
            trouble.dawdle();
            if (trouble.drop() == Drop.BEFORE) {
                hangUp();
            }
            if (trouble.status() != 0) {
                throw new RejectException(trouble.status(), "Refused on request");
            }
            this.from = from;
        }

        @Override
        public void recipient(String recipient) {
            recipients.add(recipient);
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            mailbox.add(MailReader.read(data.readAllBytes(), from, recipients, clock.instant()));
            if (trouble.drop() == Drop.AFTER_COMMIT) {
                hangUp();
            }
            return "Kept";
        }

        @Override
        public void done() {}

        /** Without a word: the exception alone would be told to the client as a 421. */
        private void hangUp() throws RejectException {
            try {
                ((Session) context).closeSocket();
            } catch (IOException _) {
                // Closed already, which is what was wanted.
            }
            throw new DropConnectionException();
        }
    }
}

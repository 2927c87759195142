package dev.porchlight.housecall.oauth;

import dev.porchlight.database.CommandDatabase;
import dev.porchlight.database.DatabaseUnavailable;
import dev.porchlight.housecall.HousecallSettings;
import dev.porchlight.housecall.HousecallSettings.Auth;
import dev.porchlight.shared.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * {@code porchlight doctor connect}: an administrator agrees at Housecall Pro, once, and the portal has its tokens. It may
 * be running; then it uses them from that moment on.
 */
public final class ConnectCommand {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int STATE_BYTES = 32;

    private final HousecallSettings housecall;
    private final OAuthSettings settings;
    private final Strongbox strongbox;
    private final InputStream in;
    private final PrintStream out;

    private ConnectCommand(
            HousecallSettings housecall, OAuthSettings settings, Strongbox strongbox, InputStream in, PrintStream out) {
        this.housecall = housecall;
        this.settings = settings;
        this.strongbox = strongbox;
        this.in = in;
        this.out = out;
    }

    /** @return the exit status of the process */
    public static int run(String... arguments) {
        if (arguments.length > 0) {
            System.err.println("porchlight doctor connect takes no more words; it reads the portal's settings.");
            return 2;
        }
        return run(System.in, System.out);
    }

    /** @param settings as on the command line, before those of the environment and of porchlight.yaml */
    static int run(InputStream in, PrintStream out, String... settings) {
        try (var context = new SpringApplicationBuilder(Settings.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=warn")
                .run(settings)) {
            var oauth = context.getBean(OAuthSettings.class);
            NotSetUp.check(oauth);
            var strongbox =
                    new Strongbox(context.getBean(StrongboxSettings.class).secretKey());
            return new ConnectCommand(context.getBean(HousecallSettings.class), oauth, strongbox, in, out)
                    .connect(context.getEnvironment());
        } catch (NotSetUp | DatabaseUnavailable e) {
            out.println(e.getMessage());
            return 1;
        } catch (IOException | DataAccessException e) {
            out.println("It did not work: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    /** What is read of the portal's settings; nothing of the portal is started. */
    @EnableConfigurationProperties({HousecallSettings.class, OAuthSettings.class, StrongboxSettings.class})
    private static final class Settings {}

    /** The database first: whoever has agreed must not hear then that there is no place for the tokens. */
    private int connect(Environment environment) throws IOException, InterruptedException {
        try (var database = CommandDatabase.open(environment);
                var server = new TokenServer(settings, housecall.url())) {
            var table = new GrantTable(
                    JdbcClient.create(database.dataSource()),
                    new TransactionTemplate(new JdbcTransactionManager(database.dataSource())),
                    database.notices());
            String code = code();
            return code.isEmpty() ? 1 : redeem(code, server, table);
        }
    }

    private int redeem(String code, TokenServer server, GrantTable table) throws InterruptedException {
        switch (server.exchange(code)) {
            case Answer.Issued(var access, var refresh, var lifetime) -> {
                if (refresh == null) {
                    return fail("Housecall Pro gave no refresh token: this connection could not be kept.");
                }
                var locked = strongbox.lock(new Tokens(access, refresh));
                table.begin(new Issue(locked, Clock.systemUTC().instant(), lifetime));
                return connected(server, access);
            }
            case Answer.Refused refused
            when refused.isAboutTheGrant() -> {
                return fail("The code is not good, or not any more: it lasts for some minutes and works once."
                        + " It belongs to the redirect " + settings.redirect() + ". Please try again.");
            }
            case Answer.Refused(String error) -> {
                return fail("Housecall Pro does not accept the application's client id and secret (" + error + ").");
            }
            case Answer.NotAsked(String why) -> {
                return fail("Housecall Pro cannot be reached: " + why + ". Please try again.");
            }
            case Answer.Unclear(String why) -> {
                return fail("There was no clear answer: " + why + ". The code may be used up; please try again.");
            }
        }
    }

    private int connected(TokenServer server, Secret access) throws InterruptedException {
        out.println(server.company(access)
                .map(name -> "Connected to " + name + ".")
                .orElse("Connected; Housecall Pro did not say to which company."));
        out.println(
                housecall.auth() == Auth.OAUTH
                        ? "A portal that is running uses it from now on."
                        : "The portal goes on with its key until PORCHLIGHT_HOUSECALL_AUTH is OAuth.");
        return 0;
    }

    /** Empty when nobody agreed. */
    private String code() throws InterruptedException {
        String state = state();
        try (var consent = new Consent(settings.redirect(), state, in, out)) {
            out.println("Open this page as an administrator of the company, and agree:");
            out.println();
            out.println("  " + page(state));
            out.println();
            out.println(
                    consent.hasPage()
                            ? "This waits on " + settings.redirect()
                                    + ". If your browser is on another machine, it will"
                                    + " say that it cannot open that page:"
                            : "Afterwards your browser shows a page whose address begins with " + settings.redirect()
                                    + ":");
            out.println("then copy its whole address, paste it here, and press Enter.");
            return switch (consent.await(PATIENCE).orElse(null)) {
                case Consent.Came.WithCode(String code) -> code;
                case Consent.Came.Declined(String why) -> nothing("Nobody agreed (" + why + "). Nothing was changed.");
                case null ->
                    nothing("Nobody came back within " + PATIENCE.toMinutes() + " minutes. Nothing was changed.");
            };
        }
    }

    private String page(String state) {
        return UriComponentsBuilder.fromUri(settings.authorizeUrl())
                .queryParam("client_id", "{client}")
                .queryParam("redirect_uri", "{redirect}")
                .queryParam("response_type", "code")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(settings.clientId(), settings.redirect(), state)
                .toUriString();
    }

    private static String state() {
        byte[] bytes = new byte[STATE_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String nothing(String sentence) {
        out.println(sentence);
        return "";
    }

    private int fail(String sentence) {
        out.println(sentence);
        return 1;
    }
}

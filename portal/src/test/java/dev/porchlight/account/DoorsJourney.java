package dev.porchlight.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.porchlight.RunningPortal;
import dev.porchlight.account.Browser.Page;
import dev.porchlight.file.CustomerGone;
import dev.porchlight.shared.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/** What stands open, what does not, and what it costs to look at a page once one is in. */
class DoorsJourney {

    private static final String ADA = "ada@example.com";
    private static final List<String> PUBLIC = List.of(
            "/sign-in",
            "/assets",
            "/brand",
            "/health",
            "/metrics",
            "/office/files",
            "/webhooks/housecall",
            "/language",
            "/error");

    private static final AtomicInteger CONNECTIONS = new AtomicInteger();

    private static RunningPortal portal;

    private final Browser browser = new Browser(portal.url());

    /** Counts every use of the database on behalf of a request. */
    @Configuration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countingConnections() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource source ? new Counted(source) : bean;
                }
            };
        }
    }

    private static final class Counted extends DelegatingDataSource {

        private Counted(DataSource source) {
            super(source);
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (RequestContextHolder.getRequestAttributes() != null) {
                CONNECTIONS.incrementAndGet();
            }
            return super.getConnection();
        }
    }

    @BeforeAll
    static void start() {
        portal = RunningPortal.start(Map.of(), Counting.class);
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @Test
    void showsNothingOnAnyRouteToWhoeverIsNotSignedIn() {
        var open = new ArrayList<String>();

        for (String route : routes()) {
            String[] parts = route.split(" ");
            Page answer = parts[0].equals("GET") ? browser.get(parts[1]) : browser.post(parts[1], Map.of());
            boolean closed = answer.location().startsWith("/sign-in")
                    || Set.of(401, 403, 404, 405).contains(answer.status());
            if (!closed || answer.status() == 200) {
                open.add(route + " answers " + answer.status());
            }
        }

        assertThat(open).isEmpty();
        assertThat(browser.cookies).isEmpty();
    }

    @Test
    void tellsPicturesAndStreamsThatNobodyIsSignedIn() {
        assertThat(new Browser(portal.url())
                        .with("Accept", "image/*")
                        .get("/jobs/job_1/files/1")
                        .status())
                .isEqualTo(401);
        assertThat(new Browser(portal.url())
                        .with("Accept", "text/event-stream")
                        .get("/live")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void asksTheDatabaseNothingForAPageThatWasJustLookedAt() {
        signIn();
        await().untilAsserted(() -> {
            browser.get("/");
            CONNECTIONS.set(0);
            assertThat(browser.get("/").status()).isEqualTo(200);
            assertThat(CONNECTIONS).hasValue(0);
        });
    }

    @Test
    void endsWithTheCustomerAndSaysSo() {
        signIn();
        String id = portal.part(JdbcClient.class)
                .sql("select customer from device_session order by created_at desc limit 1")
                .query(String.class)
                .single();

        portal.part(Departures.class).on(new CustomerGone(new CustomerId(id)));

        Page away = browser.get("/");
        assertThat(away.location()).isEqualTo("/sign-in/closed");
        assertThat(browser.get("/sign-in/closed").text()).contains("You have been signed out");
    }

    @Test
    void wantsTheTokenOfThePageWithEveryForm() {
        signIn();
        String token = browser.get("/")
                .form("form[action=/sign-out]")
                .select("input[name=_csrf]")
                .val();
        var other = new Browser(portal.url());
        other.ask("zoe@example.com");
        other.enter(portal.codeFor("zoe@example.com"));

        assertThat(other.post("/sign-out", Map.of()).status()).isEqualTo(403);
        assertThat(other.post("/sign-out", Map.of("_csrf", token)).status()).isEqualTo(403);
        assertThat(browser.post("/sign-out", Map.of("_csrf", token)).status()).isEqualTo(303);
    }

    @Test
    void refusesFormsThatAreTooLarge() {
        Page answer = browser.post("/sign-in", Map.of("address", "a".repeat(300_000)));

        assertThat(answer.status()).isBetween(400, 413);
    }

    private void signIn() {
        portal.atPeace();
        browser.ask(ADA);
        assertThat(browser.enter(portal.codeFor(ADA)).location()).isEqualTo("/");
    }

    /** "GET /jobs/x" for every mapping of the application that is not public. */
    private static Set<String> routes() {
        var routes = new TreeSet<String>();
        for (RequestMappingInfo mapping : portal.routes().getHandlerMethods().keySet()) {
            for (String pattern : mapping.getPatternValues()) {
                if (PUBLIC.stream().noneMatch(pattern::startsWith)) {
                    methods(mapping).forEach(method -> routes.add(method + " " + pattern.replaceAll("\\{[^}]*}", "x")));
                }
            }
        }
        assertThat(routes).contains("GET /", "GET /switch", "POST /switch");
        return routes;
    }

    private static List<String> methods(RequestMappingInfo mapping) {
        Set<RequestMethod> methods = mapping.getMethodsCondition().getMethods();
        return methods.isEmpty()
                ? List.of("GET", "POST")
                : methods.stream().map(RequestMethod::name).toList();
    }
}

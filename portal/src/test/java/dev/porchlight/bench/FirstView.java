package dev.porchlight.bench;

import dev.porchlight.Outside;
import dev.porchlight.Visitor;
import dev.porchlight.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.nodes.Document;

/**
 * Somebody whose file is not there yet opens the home page. They sign in beforehand, then every file is taken out of the
 * database and the portal is started anew, so that nothing of them is left but their session.
 */
final class FirstView {

    private static final List<String> PEOPLE =
            List.of("customer0001@example.com", "customer0002@example.com", "customer0003@example.com");
    private static final String SOMEBODY_ELSE = "customer0009@example.com";

    private final Packaged packaged;
    private final Map<String, String> settings;
    private final Outside outside;
    private final String sandbox;
    private double lastAnswerSeconds;

    FirstView(Packaged packaged, Map<String, String> settings, Outside outside, String sandbox) {
        this.packaged = packaged;
        this.settings = settings;
        this.outside = outside;
        this.sandbox = sandbox;
    }

    /** How much longer it takes until the whole page is there than the slowest answer that it needs. */
    double overSlowestAnswer(Duration latency) throws Exception {
        outside.reset("{\"seed\":\"scale\",\"customers\":10,\"jobsPerCustomer\":20}");
        TestDatabase database = TestDatabase.fresh();
        var environment = new HashMap<>(settings);
        environment.put("PORCHLIGHT_DATABASE_URL", database.url());

        var people = new ArrayList<Visitor>();
        Visitor warm;
        try (Program portal = packaged.start("portal-first", environment)) {
            for (String email : PEOPLE) {
                people.add(signedIn(portal, email));
            }
            warm = signedIn(portal, SOMEBODY_ELSE);
            TimeUnit.SECONDS.sleep(2);
        }
        forgetFiles(database);
        try (Program portal = packaged.start("portal-first", environment)) {
            for (int i = 0; i < 500; i++) {
                warm.at(portal.url()).get("/");
            }
            outside.mischief("[{\"method\":\"GET\",\"path\":\"/**\",\"latencyMs\":%d,\"share\":1.0}]"
                    .formatted(latency.toMillis()));
            double slowest = slowestAnswer();
            var ratios = new ArrayList<Double>();
            for (Visitor visitor : people) {
                ratios.add(untilWhole(visitor.at(portal.url())) / slowest);
            }
            return Bench.median(ratios);
        } finally {
            outside.peace();
        }
    }

    double lastAnswerSeconds() {
        return lastAnswerSeconds;
    }

    private Visitor signedIn(Program portal, String email) throws Exception {
        var visitor = new Visitor(portal.url(), outside);
        visitor.signIn(email);
        return visitor;
    }

    private double untilWhole(Visitor visitor) throws Exception {
        long start = System.nanoTime();
        Document page = visitor.get("/");
        lastAnswerSeconds = (System.nanoTime() - start) / 1e9;
        while (Bench.isOnItsWay(page)) {
            TimeUnit.MILLISECONDS.sleep(20);
            page = visitor.get("/");
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** Asks Housecall Pro for a page of jobs, as the portal has to. */
    private double slowestAnswer() throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create(sandbox + "/jobs?page_size=200&expand%5B%5D=appointments&expand%5B%5D=attachments"))
                .header("Authorization", "Token sandbox-company-key")
                .build();
        var seconds = new ArrayList<Double>();
        try (var http = HttpClient.newHttpClient()) {
            for (int i = 0; i < 3; i++) {
                long start = System.nanoTime();
                http.send(request, HttpResponse.BodyHandlers.ofByteArray());
                seconds.add((System.nanoTime() - start) / 1e9);
            }
        }
        return Bench.median(seconds);
    }

    private static void forgetFiles(TestDatabase database) throws SQLException {
        try (var connection = database.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("TRUNCATE customer_file CASCADE");
        }
    }
}

package dev.porchlight.bench;

import dev.porchlight.Outside;
import dev.porchlight.Visitor;
import dev.porchlight.database.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.nodes.Document;

/** Customers who choose times and book, in a company of their own. */
final class Booking {

    private static final int PRESSES = 9;
    private static final int CROWD = 8;
    private static final int DAYS_A_PAGE = 7;

    /** What has to be looked at, all at once, and then the sending. */
    private static final int CALLS_IN_A_ROW = 2;

    private final Packaged packaged;
    private final Map<String, String> settings;
    private final Outside outside;
    private final String sandbox;

    Booking(Packaged packaged, Map<String, String> settings, Outside outside, String sandbox) {
        this.packaged = packaged;
        this.settings = settings;
        this.outside = outside;
        this.sandbox = sandbox;
    }

    /**
     * @param overUpstream from the press to the page that says "booked", over what the calls need that have to wait for each
     *     other
     */
    record Speed(double overUpstream, double daysPerSecond, double holdsPerSecond) {}

    Speed measure(Duration latency, Duration during) throws Exception {
        outside.reset("{\"seed\":\"busy\",\"customers\":%d,\"visits\":0,\"hands\":3}".formatted(PRESSES + CROWD));
        var environment = new HashMap<>(settings);
        environment.put("PORCHLIGHT_DATABASE_URL", TestDatabase.fresh().url());
        try (Program portal = packaged.start("portal-booking", environment)) {
            var crowd = signedIn(portal, PRESSES + 1, CROWD);
            var pages = new Load(
                    portal.port, pathOfTimes(crowd.getFirst()), crowd.getFirst().headers());
            pages.closedLoop(during);
            double days = pages.closedLoop(during).perSecond() * DAYS_A_PAGE;
            double holds = holdsPerSecond(crowd, during);
            return new Speed(overUpstream(signedIn(portal, 1, PRESSES), latency), days, holds);
        } finally {
            outside.peace();
        }
    }

    private List<Visitor> signedIn(Program portal, int first, int count) throws Exception {
        var visitors = new ArrayList<Visitor>();
        for (int i = first; i < first + count; i++) {
            var visitor = new Visitor(portal.url(), outside);
            visitor.signIn("customer%04d@example.com".formatted(i));
            visitors.add(visitor);
        }
        return visitors;
    }

    private static String pathOfTimes(Visitor visitor) throws Exception {
        return visitor.get("/schedule/book")
                .selectFirst("main a[href^=/schedule/book/times?job=]")
                .attr("href");
    }

    /** Takes the n-th of the times that are shown, and comes to the page that asks whether it is right. */
    private static Document choose(Visitor visitor, Document times, int n) throws Exception {
        var offered = times.select("input[name=time]");
        return visitor.fill(
                        times, Map.of("time", offered.get(n % offered.size()).attr("value")))
                .page();
    }

    private double overUpstream(List<Visitor> visitors, Duration latency) throws Exception {
        var chosen = new ArrayList<Document>();
        for (var visitor : visitors) {
            chosen.add(choose(visitor, visitor.get(pathOfTimes(visitor)), chosen.size()));
        }
        outside.mischief(
                "[{\"method\":\"*\",\"path\":\"/**\",\"latencyMs\":%d,\"share\":1.0}]".formatted(latency.toMillis()));
        double chain = CALLS_IN_A_ROW * oneAnswer();
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < visitors.size(); i++) {
            long start = System.nanoTime();
            var page = visitors.get(i)
                    .fill(chosen.get(i), Map.of("request", request(chosen.get(i))))
                    .page();
            double seconds = (System.nanoTime() - start) / 1e9;
            if (page.selectFirst("[data-outcome=done]") == null) {
                throw new IllegalStateException(
                        "not booked: " + page.select("main").text());
            }
            ratios.add(seconds / chain);
        }
        return Bench.median(ratios);
    }

    private static String request(Document page) {
        return page.selectFirst("input[name=request]").attr("value");
    }

    private double oneAnswer() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox + "/employees"))
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

    /** Everybody changes their mind all the time; each change of mind is read again at Housecall Pro, and shown. */
    private static double holdsPerSecond(List<Visitor> crowd, Duration during) throws Exception {
        long end = System.nanoTime() + during.toNanos();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<Integer>>();
            for (int i = 0; i < crowd.size(); i++) {
                var visitor = crowd.get(i);
                int own = i;
                running.add(threads.submit(() -> holds(visitor, own, end)));
            }
            int held = 0;
            for (var one : running) {
                held += one.get();
            }
            return held / (during.toNanos() / 1e9);
        }
    }

    private static int holds(Visitor visitor, int own, long end) throws Exception {
        var booking = choose(visitor, visitor.get(pathOfTimes(visitor)), own);
        var times = visitor.get(booking.selectFirst("main a[href$=/times]").attr("href"));
        int held = 0;
        while (System.nanoTime() < end) {
            var page = choose(visitor, times, own + CROWD * (1 + held % 2));
            held += page.selectFirst("form#send") == null ? 0 : 1;
        }
        return held;
    }
}

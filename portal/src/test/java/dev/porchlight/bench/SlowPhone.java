package dev.porchlight.bench;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.porchlight.tour.Chromium;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A cheap phone on a bad line: 1.6 Mbit/s, 150 ms, a quarter of this machine's speed, nothing cached. */
final class SlowPhone implements AutoCloseable {

    private static final int ROUNDS = 5;
    private static final String FIRST_PAINT =
            "() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? -1";

    private final Chromium chromium = Chromium.launch();

    /** Median milliseconds from the press to the first contentful paint. */
    double firstPaint(String url, List<Cookie> cookies) {
        var paints = new ArrayList<Double>();
        for (int i = 0; i < ROUNDS; i++) {
            paints.add(once(url, cookies));
        }
        Collections.sort(paints);
        return paints.get(ROUNDS / 2);
    }

    private double once(String url, List<Cookie> cookies) {
        var options = new Browser.NewContextOptions().setViewportSize(360, 780).setDeviceScaleFactor(2);
        try (BrowserContext context = chromium.browser().newContext(options)) {
            context.addCookies(cookies);
            Page page = context.newPage();
            slowDown(context.newCDPSession(page));
            page.navigate(url);
            page.waitForFunction("() => performance.getEntriesByName('first-contentful-paint').length > 0");
            return ((Number) page.evaluate(FIRST_PAINT)).doubleValue();
        }
    }

    private static void slowDown(CDPSession session) {
        var network = new JsonObject();
        network.addProperty("offline", false);
        network.addProperty("latency", 150);
        network.addProperty("downloadThroughput", 1_600_000 / 8);
        network.addProperty("uploadThroughput", 750_000 / 8);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", network);
        var processor = new JsonObject();
        processor.addProperty("rate", 4);
        session.send("Emulation.setCPUThrottlingRate", processor);
    }

    Chromium chromium() {
        return chromium;
    }

    @Override
    public void close() {
        chromium.close();
    }
}

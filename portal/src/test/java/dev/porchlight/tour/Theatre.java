package dev.porchlight.tour;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.porchlight.RunningPortal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A running portal and a browser in front of it, for any number of scenes. */
public final class Theatre implements AutoCloseable {

    private final RunningPortal portal;
    private final Chromium chromium;
    /** One page per look, cleaned for each scene: a new one is a new process of Chromium's, and costs more than most scenes. */
    private final Map<Look, Page> pages = new HashMap<>();
    /** What the browsers of those who have signed in keep. */
    private final Map<String, List<Cookie>> signedIn = new HashMap<>();

    private Theatre(RunningPortal portal, Chromium chromium) {
        this.portal = portal;
        this.chromium = chromium;
    }

    public static Theatre open() {
        return open(RunningPortal.start(Scenes.SETTINGS));
    }

    public static Theatre open(RunningPortal portal) {
        return new Theatre(portal, Chromium.launch());
    }

    /** One after another: the next visitor of the same look gets the same browser, of which nothing is left. */
    public Stage stage(Look look) {
        Page page = pages.computeIfAbsent(
                look, _ -> chromium.browser().newContext(look.options()).newPage());
        page.setViewportSize(look.width(), look.height());
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
        return new Stage(portal, page, signedIn);
    }

    public RunningPortal portal() {
        return portal;
    }

    @Override
    public void close() {
        chromium.close();
        portal.close();
    }
}

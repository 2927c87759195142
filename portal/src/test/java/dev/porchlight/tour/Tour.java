package dev.porchlight.tour;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Photographs every scene at two widths, light and dark, and writes a page that shows them all. */
public final class Tour {

    private static final Map<String, Look> LOOKS = new LinkedHashMap<>();

    static {
        LOOKS.put("360-light", Look.PHONE);
        LOOKS.put("360-dark", Look.PHONE.dark());
        LOOKS.put("1280-light", Look.PHONE.wide(1280));
        LOOKS.put("1280-dark", Look.PHONE.wide(1280).dark());
    }

    private Tour() {}

    public static void main(String[] only) throws Exception {
        Path folder = Files.createDirectories(Path.of(System.getProperty("tour.folder", "target/tour")));
        List<Scene> scenes = Scenes.all().stream()
                .filter(scene -> only.length == 0 || List.of(only).contains(scene.name()))
                .toList();
        try (var theatre = Theatre.open()) {
            for (Scene scene : scenes) {
                photograph(scene, theatre, folder);
                System.out.println("  " + scene.name());
            }
        }
        Files.writeString(folder.resolve("index.html"), index(scenes));
        System.out.println("Open " + folder.toAbsolutePath().resolve("index.html"));
    }

    private static void photograph(Scene scene, Theatre theatre, Path folder) throws Exception {
        theatre.portal().atPeace();
        // The steps are played once; the other looks are the same page in another light and width.
        try (var stage = theatre.stage(Look.PHONE)) {
            scene.steps().play(stage);
            loadLazyPictures(stage.page());
            for (Map.Entry<String, Look> look : LOOKS.entrySet()) {
                Page page = stage.page();
                page.setViewportSize(look.getValue().width(), 800);
                page.emulateMedia(new Page.EmulateMediaOptions()
                        .setColorScheme(look.getValue().scheme()));
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(folder.resolve(scene.name() + "-" + look.getKey() + ".png")));
            }
        } finally {
            theatre.portal().atPeace();
        }
    }

    private static void loadLazyPictures(Page page) {
        page.locator("img[loading=lazy]").all().forEach(Locator::scrollIntoViewIfNeeded);
        page.waitForFunction("() => [...document.images].every(image => image.complete)");
        page.evaluate("() => scrollTo(0, 0)");
    }

    private static String index(List<Scene> scenes) {
        var html = new StringBuilder("""
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Porchlight, page by page</title>
            <style>body{font:16px system-ui;margin:2rem}section{display:flex;gap:1rem;align-items:flex-start;overflow-x:auto}
            img{border:1px solid #999;block-size:32rem}</style><h1>Porchlight, page by page</h1>
            """);
        for (Scene scene : scenes) {
            html.append("<h2>").append(scene.name()).append("</h2><section>");
            for (String look : LOOKS.keySet()) {
                String file = scene.name() + "-" + look + ".png";
                html.append("<a href=\"%s\"><img src=\"%s\" alt=\"%s, %s\" loading=\"lazy\"></a>"
                        .formatted(file, file, scene.name(), look));
            }
            html.append("</section>\n");
        }
        return html.append("</html>\n").toString();
    }
}

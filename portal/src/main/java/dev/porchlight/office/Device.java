package dev.porchlight.office;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a person would call the thing that a browser runs on. Brands only, so that it reads the same in every language. */
final class Device {

    /** The longest header that is looked at; no browser's is longer than 300 characters. */
    private static final int LONGEST = 512;

    // The first that matches counts: an iPad may say Macintosh, every Android says Linux, everybody says Safari.
    private static final Map<String, String> PLATFORMS = table(
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Android",
            "Android",
            "CrOS",
            "Chromebook",
            "Windows",
            "Windows",
            "Macintosh",
            "Mac",
            "Linux",
            "Linux");

    private static final Map<String, String> BROWSERS = table(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "FxiOS",
            "Firefox",
            "Firefox",
            "Firefox",
            "CriOS",
            "Chrome",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private Device() {}

    static String of(@Nullable String userAgent) {
        if (userAgent == null) {
            return "";
        }
        String seen = userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        return Stream.of(PLATFORMS, BROWSERS)
                .flatMap(names -> names.entrySet().stream()
                        .filter(name -> seen.contains(name.getKey()))
                        .map(Map.Entry::getValue)
                        .limit(1))
                .collect(Collectors.joining(", "));
    }

    private static Map<String, String> table(String... pairs) {
        var table = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            table.put(pairs[i], pairs[i + 1]);
        }
        return table;
    }
}

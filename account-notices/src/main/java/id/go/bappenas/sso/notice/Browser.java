package id.go.bappenas.sso.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Names a browser so that its owner recognises it. Uses known words only, because another person may see the name. */
final class Browser {

    private static final int LONGEST = 512;

    /** In this order, because most browsers also name others. */
    private static final Map<String, String> NAMES = ordered(
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser/",
            "Samsung Internet",
            "Firefox/",
            "Firefox",
            "FxiOS/",
            "Firefox",
            "CriOS/",
            "Chrome",
            "Chrome/",
            "Chrome",
            "Safari/",
            "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android",
            "Android",
            "iPhone",
            "iPhone",
            "iPad",
            "iPad",
            "Windows",
            "Windows",
            "Macintosh",
            "macOS",
            "CrOS",
            "ChromeOS",
            "Linux",
            "Linux");

    private Browser() {}

    /** Empty for an unknown browser on an unknown system. */
    public static Optional<String> name(String userAgent) {
        if (userAgent == null) {
            return Optional.empty();
        }
        var text = userAgent.substring(0, Math.min(userAgent.length(), LONGEST));
        var browser = first(NAMES, text);
        var system = first(SYSTEMS, text);
        return browser.map(name -> system.map(on -> name + ", " + on).orElse(name))
                .or(() -> system);
    }

    private static Optional<String> first(Map<String, String> names, String text) {
        return names.entrySet().stream()
                .filter(entry -> text.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}

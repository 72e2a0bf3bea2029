package id.go.bappenas.sso.e2e.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.HashSet;
import java.util.Set;

/**
 * Counts the requests and bytes of a page as Chromium's network log reports them: status lines, headers and bodies as
 * they come over the wire, redirects included. The browser's cache is off, so each page costs what a first visit costs.
 * A favicon counts once, and not at all if the page has shown the same file: without a cache Chromium would load it twice.
 */
public final class PageMeter {

    /** @param bytes bytes of all answers, with headers */
    public record Cost(int requests, long bytes) {}

    /** Chromium's type of requests for favicons; what becomes of them is not always in the log. */
    private static final String FAVICON = "Other";

    private final Page page;
    private final Set<String> open = new HashSet<>();
    private final Set<String> addresses = new HashSet<>();
    private int requests;
    private double bytes;

    private PageMeter(Page page) {
        this.page = page;
    }

    /** Begins to count on this page. */
    public static PageMeter of(Page page) {
        var meter = new PageMeter(page);
        var log = page.context().newCDPSession(page);
        log.on("Network.requestWillBeSent", meter::sent);
        log.on("Network.loadingFinished", meter::finished);
        log.on("Network.loadingFailed", event -> meter.open.remove(id(event)));
        log.send("Network.enable");
        withoutCache(log);
        return meter;
    }

    private static void withoutCache(CDPSession log) {
        var off = new JsonObject();
        off.add("cacheDisabled", new JsonPrimitive(true));
        log.send("Network.setCacheDisabled", off);
    }

    /** Forgets what was counted. */
    public void begin() {
        open.clear();
        addresses.clear();
        requests = 0;
        bytes = 0;
    }

    /** Waits until everything that the page asked for has arrived, and returns the cost since {@link #begin()}. */
    public Cost cost() {
        page.waitForLoadState();
        page.waitForCondition(open::isEmpty);
        favicon();
        return new Cost(requests, Math.round(bytes));
    }

    private void favicon() {
        var icon = page.evaluate("document.querySelector('link[rel~=icon]')?.href ?? ''")
                .toString();
        if (icon.startsWith("http") && addresses.add(icon)) {
            var answer = page.request().get(icon);
            requests++;
            bytes += Integer.parseInt(answer.headers().getOrDefault("content-length", "0"))
                    + answer.headersArray().stream()
                            .mapToInt(header -> header.name.length() + header.value.length() + ": \r\n".length())
                            .sum();
        }
    }

    private void sent(JsonObject event) {
        var address = event.getAsJsonObject("request").get("url").getAsString();
        var type = event.has("type") ? event.get("type").getAsString() : FAVICON;
        if (!address.startsWith("http") || type.equals(FAVICON)) {
            return;
        }
        if (event.has("redirectResponse")) {
            bytes += event.getAsJsonObject("redirectResponse")
                    .get("encodedDataLength")
                    .getAsDouble();
        }
        if (type.equals("Document")) {
            // What the page before was still loading, such as the script of a worker, ends without a word in the log.
            open.clear();
        }
        requests++;
        addresses.add(address);
        open.add(id(event));
    }

    private void finished(JsonObject event) {
        if (open.remove(id(event))) {
            bytes += event.get("encodedDataLength").getAsDouble();
        }
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}

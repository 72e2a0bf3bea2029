package id.go.bappenas.sso.benchmark.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** A visit of a phone on a slow line, by Chromium's own emulation. */
final class SlowVisit {

    static final int KILOBITS_PER_SECOND = 400;
    static final int LATENCY_MILLISECONDS = 300;

    private static final int BITS_PER_BYTE = 8;
    private static final int WIDTH = 360;
    private static final int HEIGHT = 740;
    private static final String PAINT = "first-contentful-paint";

    private SlowVisit() {}

    /** Opens the page with an empty cache and returns the milliseconds until the first text or picture is painted. */
    static double firstPaint(Browser browser, String address) {
        try (var device = browser.newContext(new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT))) {
            var page = device.newPage();
            slowDown(device, page);
            page.navigate(address);
            page.waitForFunction("performance.getEntriesByName('%s').length > 0".formatted(PAINT));
            var time = page.evaluate("performance.getEntriesByName('%s')[0].startTime".formatted(PAINT));
            return ((Number) time).doubleValue();
        }
    }

    private static void slowDown(BrowserContext device, Page page) {
        var bytesPerSecond = KILOBITS_PER_SECOND * 1000 / BITS_PER_BYTE;
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MILLISECONDS);
        conditions.addProperty("downloadThroughput", bytesPerSecond);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        var session = device.newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }
}

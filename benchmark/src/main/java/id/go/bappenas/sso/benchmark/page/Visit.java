package id.go.bappenas.sso.benchmark.page;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.LoadState;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The requests of a browser for one page, without requests that its cache answered.
 *
 * @param bytes on the wire, headers and bodies
 */
record Visit(int requests, long bytes) {

    static Visit of(BrowserContext browser, String address) {
        var page = browser.newPage();
        var network = browser.newCDPSession(page);
        Set<String> cached = new HashSet<>();
        var requests = new AtomicInteger();
        var bytes = new AtomicLong();
        network.on("Network.requestServedFromCache", event -> cached.add(id(event)));
        network.on("Network.responseReceived", event -> {
            if (event.getAsJsonObject("response").get("fromDiskCache").getAsBoolean()) {
                cached.add(id(event));
            }
        });
        network.on("Network.loadingFinished", event -> {
            if (!cached.contains(id(event))) {
                requests.incrementAndGet();
                bytes.addAndGet(event.get("encodedDataLength").getAsLong());
            }
        });
        network.send("Network.enable");
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        page.close();
        return new Visit(requests.get(), bytes.get());
    }

    private static String id(JsonObject event) {
        return event.get("requestId").getAsString();
    }
}

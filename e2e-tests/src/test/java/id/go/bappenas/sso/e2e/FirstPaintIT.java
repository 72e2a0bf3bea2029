package id.go.bappenas.sso.e2e;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Times a first visit to the sign-in page at 400 kbit/s and 300 ms latency, with theme bappenas and with Keycloak's own
 * theme, five runs each in turn. Prints the medians; asserts no time. Not in {@code mvn verify}.
 */
@ExtendWith(SsoExtension.class)
class FirstPaintIT {

    private static final int RUNS = 5;
    private static final int BYTES_PER_SECOND = 400_000 / 8;
    private static final int LATENCY_MS = 300;

    @Test
    void firstVisitToTheSignInPageIsTimedOnASlowLine(Sso sso, Browsing browsing) {
        var ours = new ArrayList<List<Double>>();
        var stock = new ArrayList<List<Double>>();
        try (var realm = OwnRealm.make(sso, Map.of("loginTheme", "keycloak.v2"))) {
            var address = sso.address() + "/realms/" + realm.name();
            realm.client("aplikasi", "rahasia", address + "/");
            var pages = List.of(
                    SignInRequest.smartOffice(sso, Map.of()),
                    SignInRequest.address(address, "aplikasi", address + "/", Map.of()));
            pages.forEach(page -> visit(browsing, page));
            for (var run = 0; run < RUNS; run++) {
                ours.add(visit(browsing, pages.get(0)));
                stock.add(visit(browsing, pages.get(1)));
            }
        }
        print("theme bappenas", ours);
        print("keycloak.v2", stock);
    }

    /** Opens the page on a new device; returns the times in ms of the first paint and the load. */
    private static List<Double> visit(Browsing browsing, String address) {
        var page = browsing.device("id-ID", 360, 740);
        slow(page);
        page.navigate(address);
        new LoginPage(page).assertCurrent();
        page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0"
                + " && performance.getEntriesByType('navigation')[0].loadEventEnd > 0");
        var times = (List<?>) page.evaluate("[performance.getEntriesByName('first-contentful-paint')[0].startTime,"
                + " performance.getEntriesByType('navigation')[0].loadEventEnd]");
        return times.stream().map(time -> ((Number) time).doubleValue()).toList();
    }

    private static void slow(Page page) {
        var conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", LATENCY_MS);
        conditions.addProperty("downloadThroughput", BYTES_PER_SECOND);
        conditions.addProperty("uploadThroughput", BYTES_PER_SECOND);
        var session = page.context().newCDPSession(page);
        session.send("Network.enable");
        session.send("Network.emulateNetworkConditions", conditions);
    }

    private static void print(String theme, List<List<Double>> runs) {
        System.out.printf(
                "%s: first paint %.0f ms, load %.0f ms (medians of %d)%n",
                theme, median(runs, 0), median(runs, 1), runs.size());
    }

    private static double median(List<List<Double>> runs, int column) {
        return runs.stream().map(run -> run.get(column)).sorted().toList().get(runs.size() / 2);
    }
}

package id.go.bappenas.sso.benchmark.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.machine.Snapshot;
import id.go.bappenas.sso.benchmark.measure.Aim;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Turn;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.server.Side;
import id.go.bappenas.sso.demo.browser.Chromium;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The sign-in page in Chromium: requests and bytes, first with an empty cache, then with the cache of the first visit, and the
 * time to the first paint on a slow line.
 */
public final class SignInPage implements Chapter {

    private static final double KILOBYTE = 1000;

    private static final List<Row> FIRST =
            rows("first", "first visit", "an empty cache", Optional.of(Aim.ratioAtMost(0.08)));
    private static final List<Row> SECOND =
            rows("second", "second visit", "what the first visit left in the cache", Optional.empty());
    private static final Row FIRST_PAINT = Row.sideBySide(
                    "page-first-paint",
                    "Sign-in page, first visit at %d kbit/s, first paint".formatted(SlowVisit.KILOBITS_PER_SECOND),
                    Unit.MILLISECONDS,
                    "headless Chromium, 360 px wide, with an empty cache and %d ms latency (its own emulation), until the first"
                                    .formatted(SlowVisit.LATENCY_MILLISECONDS)
                            + " text or picture is painted")
            .aiming(Aim.ratioAtMost(0.35));

    private static List<Row> rows(String id, String title, String cache, Optional<Aim> aimOfBytes) {
        var timed = "headless Chromium with " + cache + ", until nothing is loading any more";
        return List.of(
                Row.sideBySide(
                        "page-requests-" + id,
                        "Sign-in page, " + title,
                        Unit.REQUESTS,
                        timed + ": answers that did not come out of the cache"),
                new Row(
                        "page-bytes-" + id,
                        "Sign-in page, " + title,
                        Unit.KILOBYTES,
                        timed + ": bytes on the wire, headers and bodies, as they are encoded there",
                        Side.STOCK,
                        Side.OURS,
                        0,
                        aimOfBytes,
                        Optional.empty()));
    }

    @Override
    public String id() {
        return "page";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return Stream.of(FIRST, SECOND, List.of(FIRST_PAINT))
                .flatMap(List::stream)
                .toList();
    }

    @Override
    public void measure(Bench bench, int round) throws BenchmarkException {
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright.chromium().launch(chromium())) {
            for (var side : Bench.order(round)) {
                var contender = bench.contenders().get(side);
                var address = Pages.authorization(contender.address()).toString();
                visit(bench, browser, side, round, address);
                var begin = Snapshot.take();
                var milliseconds = SlowVisit.firstPaint(browser, address);
                var usage = bench.usageSince(begin, contender);
                bench.readings().add(FIRST_PAINT.reading(round, side, 1, milliseconds));
                bench.readings().add(new Turn(FIRST_PAINT, round, side, 0, usage, true));
            }
        }
    }

    private static void visit(Bench bench, Browser browser, Side side, int round, String address) {
        try (var device = browser.newContext()) {
            for (var rows : List.of(FIRST, SECOND)) {
                var visit = Visit.of(device, address);
                bench.readings().add(rows.get(0).reading(round, side, 1, visit.requests()));
                bench.readings().add(rows.get(1).reading(round, side, 1, visit.bytes() / KILOBYTE));
            }
        }
    }

    private static BrowserType.LaunchOptions chromium() throws BenchmarkException {
        return new BrowserType.LaunchOptions().setArgs(Chromium.options()).setExecutablePath(executable());
    }

    private static Path executable() throws BenchmarkException {
        return Chromium.find()
                .orElseThrow(() -> new BenchmarkException(
                        "Chromium tidak ditemukan; pasang, atau sebutkan dalam CHROME, atau tinggalkan bab page."
                                + " / No Chromium: install one, name it in CHROME, or leave out chapter page."));
    }
}

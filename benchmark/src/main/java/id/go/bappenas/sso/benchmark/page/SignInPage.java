package id.go.bappenas.sso.benchmark.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.measure.Amounts;
import id.go.bappenas.sso.benchmark.measure.Bench;
import id.go.bappenas.sso.benchmark.measure.Chapter;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import id.go.bappenas.sso.benchmark.measure.Unit;
import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.server.Side;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Requests and bytes of the sign-in page in Chromium: first with an empty cache, then with the cache of the first visit. */
public final class SignInPage implements Chapter {

    private static final double KILOBYTE = 1000;

    private static final List<Row> FIRST = rows("first", "first visit", "an empty cache");
    private static final List<Row> SECOND = rows("second", "second visit", "what the first visit left in the cache");

    private static List<Row> rows(String id, String title, String cache) {
        var timed = "headless Chromium with " + cache + ", until nothing is loading any more";
        return List.of(
                Row.sideBySide(
                        "page-requests-" + id,
                        "Sign-in page, " + title,
                        Unit.REQUESTS,
                        timed + ": answers that did not come out of the cache"),
                Row.sideBySide(
                        "page-bytes-" + id,
                        "Sign-in page, " + title,
                        Unit.KILOBYTES,
                        timed + ": bytes on the wire, headers and bodies, as they are encoded there"));
    }

    @Override
    public String id() {
        return "page";
    }

    @Override
    public List<Row> rows(Amounts amounts) {
        return Stream.of(FIRST, SECOND).flatMap(List::stream).toList();
    }

    @Override
    public List<Sample> measure(Bench bench) throws BenchmarkException {
        var samples = new ArrayList<Sample>();
        var options = new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(options);
                var browser = playwright.chromium().launch(chromium())) {
            for (var side : Side.values()) {
                samples.addAll(visits(
                        browser,
                        side,
                        Pages.authorization(bench.contenders().get(side).address())
                                .toString()));
            }
        }
        return samples;
    }

    private static List<Sample> visits(Browser browser, Side side, String address) {
        var samples = new ArrayList<Sample>();
        try (var device = browser.newContext()) {
            for (var rows : List.of(FIRST, SECOND)) {
                var visit = Visit.of(device, address);
                samples.add(rows.get(0).reading(1, side, 1, visit.requests()));
                samples.add(rows.get(1).reading(1, side, 1, visit.bytes() / KILOBYTE));
            }
        }
        return samples;
    }

    private static BrowserType.LaunchOptions chromium() throws BenchmarkException {
        var arguments = new ArrayList<>(List.of(
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"));
        if (System.getProperty("user.name").equals("root")) {
            // Chromium's sandbox does not work for root.
            arguments.add("--no-sandbox");
        }
        return new BrowserType.LaunchOptions().setArgs(arguments).setExecutablePath(executable());
    }

    private static Path executable() throws BenchmarkException {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROME")).stream(),
                        Stream.of(
                                "/usr/bin/chromium",
                                "/usr/bin/chromium-browser",
                                "/usr/bin/google-chrome-stable",
                                "/usr/bin/google-chrome",
                                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new BenchmarkException(
                        "Chromium tidak ditemukan; pasang, atau sebutkan dalam CHROME, atau tinggalkan bab page."
                                + " / No Chromium: install one, name it in CHROME, or leave out chapter page."));
    }
}

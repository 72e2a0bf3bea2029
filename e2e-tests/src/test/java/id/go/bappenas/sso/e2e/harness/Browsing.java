package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** The browser devices of one test; each device has its own cookies. */
public final class Browsing implements AutoCloseable {

    private static final double TIMEOUT_MS = 20_000;

    private final Browser browser;
    private final List<BrowserContext> devices = new ArrayList<>();
    private Page page;

    Browsing(Browser browser) {
        this.browser = browser;
    }

    /** The page of the test's first device: a laptop that prefers Indonesian. */
    public Page page() {
        if (page == null) {
            page = device("id-ID", 1280, 800);
        }
        return page;
    }

    /** Opens a page on a new device. */
    public Page device(String locale, int width, int height) {
        return device(new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, height));
    }

    /** Opens a page on a new device that prefers dark or light colours. */
    public Page device(String locale, int width, int height, ColorScheme scheme) {
        return device(new Browser.NewContextOptions()
                .setLocale(locale)
                .setViewportSize(width, height)
                .setColorScheme(scheme));
    }

    /** Opens a page on a new device without JavaScript. */
    public Page deviceWithoutJavaScript() {
        return device(new Browser.NewContextOptions().setLocale("id-ID").setJavaScriptEnabled(false));
    }

    private Page device(Browser.NewContextOptions options) {
        var context = browser.newContext(options);
        context.setDefaultTimeout(TIMEOUT_MS);
        devices.add(context);
        return context.newPage();
    }

    List<Page> open() {
        return devices.stream().flatMap(device -> device.pages().stream()).toList();
    }

    @Override
    public void close() {
        devices.forEach(BrowserContext::close);
    }
}

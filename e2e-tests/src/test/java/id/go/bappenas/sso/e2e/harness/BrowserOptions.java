package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import id.go.bappenas.sso.demo.browser.Chromium;
import java.io.IOException;
import java.util.Map;

/** How Playwright starts the browser of the tests. */
final class BrowserOptions {

    private BrowserOptions() {}

    /** Playwright downloads its own browser only if no other browser can be found or installed. */
    static Playwright.CreateOptions ofPlaywright() throws IOException, InterruptedException {
        var isFound = Chromium.findOrInstall(Settings.output().toAbsolutePath().getParent())
                .isPresent();
        return new Playwright.CreateOptions()
                .setEnv(isFound ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of());
    }

    static BrowserType.LaunchOptions ofChromium() {
        var options = new BrowserType.LaunchOptions().setArgs(Chromium.options());
        Chromium.find().ifPresent(options::setExecutablePath);
        return options;
    }
}

package id.go.bappenas.sso.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/**
 * Screenshots of pages, in {@code target/e2e/screenshots}, and a check that no page scrolls sideways.
 *
 * @param suffix name of the device in file names, such as {@code 360-dark}
 */
public record Screenshots(Page page, String suffix) {

    public void take(String name) {
        page.waitForLoadState();
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Settings.output().resolve("screenshots").resolve(name + "-" + suffix + ".png")));
        var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) excess).intValue())
                .as("sideways scroll of " + name)
                .isLessThanOrEqualTo(0);
    }
}

package id.go.bappenas.sso.e2e.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;

/** The summary of a refused form, under the heading. */
public record ErrorSummary(Page page) {

    public Locator box() {
        return page.locator("[data-error-summary]");
    }

    /** The link of a fault to the element with this id. */
    public Locator link(String id) {
        return box().locator("a[href='#" + id + "']");
    }

    /** Asserts that the page opened at the summary: it has the focus, and begins on the first screen. */
    public ErrorSummary assertHasFocusOnScreen() {
        assertThat(box()).hasCount(1);
        assertThat(box()).isFocused();
        assertThat(box()).isInViewport();
        var top =
                ((Number) page.evaluate("document.querySelector('[data-error-summary]').getBoundingClientRect().top"));
        assertThat(top.doubleValue()).isBetween(0.0, page.viewportSize().height / 2.0);
        assertThat(box().locator("[role=alert]")).hasCount(1);
        return this;
    }

    /** @param text without characters of regular expressions, which the browser would read in its own dialect */
    public ErrorSummary assertTitleBeginsWith(String text) {
        assertThat(page).hasTitle(Pattern.compile("^" + text));
        return this;
    }

    /** Asserts that the link to each field moves the focus there. */
    public ErrorSummary assertLinksLeadToFields(String... ids) {
        for (var id : ids) {
            link(id).click();
            assertThat(page.locator("#" + id)).isFocused();
        }
        return this;
    }
}

package id.go.bappenas.sso.e2e.pages;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import java.util.regex.Pattern;

/** The pages of a request that is not sent yet. The front page of the requests has to be open first. */
public record DraftPages(Page page, DeskPages desk) {

    /** Begins a request and opens the page of its memo. */
    public DraftPages begin() {
        page.locator("form#new-draft button").click();
        desk.assertCurrent("desk-draft");
        return this;
    }

    /** Fills in kind and memo, and goes on to the documents. */
    public DraftPages memo(String kind, Map<String, Object> fields) {
        fillIn(kind, fields);
        page.locator("button[value=next]").click();
        desk.assertCurrent("desk-draft-files");
        return this;
    }

    /** Fills in kind and memo. */
    public DraftPages fillIn(String kind, Map<String, Object> fields) {
        page.locator("input[name=kind][value=" + kind + "]").check();
        fields.forEach((field, text) -> page.locator("#" + field).fill(text.toString()));
        return this;
    }

    /** Uploads a file; {@code form} is the type of a document, or {@code people}. */
    public DraftPages upload(String form, String name, byte[] file) {
        page.locator("#choose-" + form).setInputFiles(new FilePayload(name, "application/octet-stream", file));
        page.locator("form#upload-" + form + " button").click();
        page.waitForURL(Pattern.compile("done=(file|list|refused)"));
        page.navigate(page.url().replaceAll("\\?.*", ""));
        return this;
    }

    /** Follows the step's last link. */
    public DraftPages step(String path, String name) {
        page.locator("a[href$='/" + path + "']").last().click();
        desk.assertCurrent(name);
        return this;
    }

    /** Types into a cell of the list that has a finding. */
    public DraftPages cell(int row, String column, Object text) {
        page.locator("[name='cell." + row + "." + column + "']").fill(text.toString());
        return this;
    }
}

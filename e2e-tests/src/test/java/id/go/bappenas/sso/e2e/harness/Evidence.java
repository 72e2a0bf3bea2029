package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Keeps the evidence of a failed test: each open page as picture and text, and Keycloak's log. */
final class Evidence {

    private final Path folder;

    Evidence(ExtensionContext context) {
        var name = context.getRequiredTestClass().getSimpleName() + "." + context.getDisplayName();
        folder = Settings.output().resolve("failed").resolve(name.replaceAll("[^A-Za-z0-9._-]+", "_"));
    }

    void keep(Browsing browsing, Optional<Path> log) throws IOException {
        Files.createDirectories(folder);
        int number = 1;
        for (var page : browsing.open()) {
            keep(page, number++);
        }
        if (log.isPresent()) {
            Files.copy(log.get(), folder.resolve("keycloak.log"), StandardCopyOption.REPLACE_EXISTING);
        }
        System.out.println("Kept: " + folder);
    }

    private void keep(Page page, int number) throws IOException {
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(folder.resolve("page-" + number + ".png")));
        Files.writeString(folder.resolve("page-" + number + ".html"), page.url() + "\n" + page.content());
    }
}

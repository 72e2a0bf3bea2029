package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Deque's axe-core, run in a page with all its rules: WCAG 2.0 to 2.2 A and AA, and best practices. */
public final class Axe {

    private static final String SOURCE = read();

    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .map(rule => rule.id + ': ' + rule.nodes.map(node => node.target.join(' ')).join(', '))""";

    private Axe() {}

    /** The violations in a page, one line per rule: the rule's id and the selectors of the elements. */
    @SuppressWarnings("unchecked")
    public static List<String> violations(Page page) {
        page.evaluate(SOURCE);
        return (List<String>) page.evaluate(RUN);
    }

    private static String read() {
        try (var script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package id.go.bappenas.sso.e2e.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The table of docs/pages.md. Each run writes it to its output folder; {@code -Dpages.write=true} writes the file, whose
 * bytes differ a little from run to run, so no test compares it.
 */
public final class PagesTable {

    /** Whether this run writes docs/pages.md: {@code -Dpages.write=true}. Without it the stock column is empty. */
    public static final boolean IS_WRITTEN = Boolean.getBoolean("pages.write");

    private static final String HEAD = """
            # Pages: weight, accessibility, titles

            `EveryPageIT` writes this table from a running server; each page is opened as a first visit. The run fails if the sign-in
            page passes 25 KB (25,000 bytes) or 5 requests (6 from `/`), if another page passes 40 KB, if axe-core 4.11.0 finds a
            violation, or if a page breaks its Content-Security-Policy. To write it again:
            `mvn verify -pl e2e-tests -am -Dit.test=EveryPageIT -Dpages.write=true`. With `-Dpages.sheets=true` the run also makes
            pictures of all pages, side by side: three widths and 4K, light and dark, text at 200 %, forced colours, print.

            Bytes are those that Chromium received over the wire (`Network.loadingFinished`, field `encodedDataLength`): status line,
            headers and body of each answer, redirects of the step that leads to the page and the favicon included, with the cache off
            and without TLS. Keycloak sends style sheets, scripts and SVG with gzip, and HTML without compression. Columns
            “Keycloak” are the same page with theme `keycloak.v2`, in Indonesian, in the same run; “violations” names the rules of axe.

            | page | language | violations | KB | requests | title | h1 | Keycloak: violations | KB | requests |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private record Key(String page, String language) {}

    private record Entry(PageMeter.Cost cost, List<String> violations, String title, String heading) {

        String rules() {
            return violations.isEmpty()
                    ? "0"
                    : String.join(
                            ", ",
                            violations.stream()
                                    .map(violation -> violation.split(":")[0])
                                    .toList());
        }

        String kilobytes() {
            return String.format(Locale.ROOT, "%.1f", cost.bytes() / 1000.0);
        }
    }

    private final Map<Key, Entry> ours = new LinkedHashMap<>();
    private final Map<String, Entry> stock = new LinkedHashMap<>();

    public void row(
            String page,
            String language,
            boolean isStock,
            PageMeter.Cost cost,
            List<String> violations,
            String title,
            String heading) {
        var entry = new Entry(
                cost, violations, title, heading.replaceAll("\\s+", " ").strip());
        if (isStock) {
            stock.put(page, entry);
        } else {
            ours.put(new Key(page, language), entry);
        }
    }

    /** Writes the table to the output folder, and to docs/pages.md if the run asks for that. */
    public void write() {
        var document = new StringBuilder(HEAD);
        ours.forEach((key, entry) -> document.append(line(key, entry)));
        try {
            Files.writeString(Files.createDirectories(Settings.output()).resolve("pages.md"), document);
            if (IS_WRITTEN) {
                Files.writeString(Settings.root().resolve(Path.of("docs", "pages.md")), document);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String line(Key key, Entry entry) {
        var other = stock.get(key.page());
        return "| "
                + String.join(
                        " | ",
                        key.page(),
                        key.language(),
                        entry.rules(),
                        entry.kilobytes(),
                        String.valueOf(entry.cost().requests()),
                        entry.title(),
                        entry.heading(),
                        other == null ? "" : other.rules(),
                        other == null ? "" : other.kilobytes(),
                        other == null ? "" : String.valueOf(other.cost().requests()))
                + " |\n";
    }
}

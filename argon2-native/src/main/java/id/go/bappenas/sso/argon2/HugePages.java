package id.go.bappenas.sso.argon2;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/**
 * Linux's setting for transparent huge pages (kernel documentation, <i>Transparent Hugepage Support</i>). libsodium maps its
 * working memory anew for each hash and does not request huge pages. With {@code always} it gets them all the same; with
 * {@code madvise} or {@code never} the kernel clears and maps some 1,800 small pages for each hash.
 */
final class HugePages {

    private static final Path SETTING = Path.of("/proc").resolveSibling("sys/kernel/mm/transparent_hugepage/enabled");

    /** The kernel marks the chosen word: {@code always [madvise] never}. */
    private static final Pattern CHOSEN = Pattern.compile("\\[(\\w+)]");

    private HugePages() {}

    /** {@code always}, {@code madvise} or {@code never}; {@code unknown} on systems without the setting. */
    static String setting() {
        return setting(SETTING);
    }

    static String setting(Path file) {
        try {
            var chosen = CHOSEN.matcher(Files.readString(file));
            return chosen.find() ? chosen.group(1) : "unknown";
        } catch (IOException e) {
            return "unknown";
        }
    }
}

package id.go.bappenas.sso.e2e.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;

/**
 * The pictures of a folder of guides, of a phone and of a laptop. The words of each page stand beside its pictures: a test fails
 * when the page says something else than its picture. {@code ./dev pictures} takes all of them anew.
 *
 * @param folder the guides' folder in {@code docs}
 */
public record GuidePictures(Page page, String folder) {

    private static final boolean WRITE = Boolean.getBoolean("guide.write");

    /** Numbers, names, addresses and secrets of the run. */
    private static final Pattern OF_THIS_RUN =
            Pattern.compile("\\d|@|(?i:\\b(pegawai|siti|rina)\\b)|[A-Z2-7 ]{16,}|^[A-Z]{4}-[A-Z]{4}$|Chrome|Linux");

    /** The card of a page of the sign-on, or of a mail. */
    private static final String CARD = ".pf-v5-c-login__main, body.page > .card";

    private static final int MARGIN = 24;

    /** A guide shows the upper part of a long list. */
    private static final int HIGHEST = 1_200;

    /** The guides for employees. */
    public GuidePictures(Page page) {
        this(page, "employees");
    }

    /** Takes both pictures, or compares the words with those of the pictures. */
    public void take(String name) {
        page.waitForLoadState();
        page.setViewportSize(1280, 800);
        var words = words();
        var file = pictures().resolve(name + ".txt");
        if (WRITE) {
            write(file, words);
            shoot(name + "-1280");
            page.setViewportSize(360, 740);
            shoot(name + "-360");
            page.setViewportSize(1280, 800);
        } else {
            // In any order: Keycloak 26.7.4 lists the apps for codes in another order at each start.
            assertThat(words.lines())
                    .as("The page says something else than its picture in the guide: ./dev pictures takes it anew")
                    .containsExactlyInAnyOrderElementsOf(read(file).lines().toList());
        }
    }

    private String words() {
        return ((String) page.evaluate("document.body.innerText"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !OF_THIS_RUN.matcher(line).find())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void shoot(String name) {
        try {
            var shot = ImageIO.read(
                    new ByteArrayInputStream(page.screenshot(new Page.ScreenshotOptions().setFullPage(true))));
            ImageIO.write(
                    withFewColours(cropped(shot)),
                    "png",
                    pictures().resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The card of a page or mail with a little of what surrounds it, so that a guide can show it in its own size. */
    private BufferedImage cropped(BufferedImage shot) {
        // The account console is wider than a phone, which shows its left part.
        var width = Math.min(shot.getWidth(), page.viewportSize().width);
        if (page.locator(CARD).count() == 0) {
            return shot.getSubimage(0, 0, width, Math.min(HIGHEST, shot.getHeight()));
        }
        var card = page.locator(CARD).boundingBox();
        var left = (int) Math.max(0, card.x - MARGIN);
        var right = (int) Math.min(width, card.x + card.width + MARGIN);
        return shot.getSubimage(left, 0, right - left, shot.getHeight());
    }

    /** The 256 colours that occur most often: the pages are flat, and the file is a third of the size. */
    private static BufferedImage withFewColours(BufferedImage shot) {
        var pixels = shot.getRGB(0, 0, shot.getWidth(), shot.getHeight(), null, 0, shot.getWidth());
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(256)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var colours = new IndexColorModel(8, palette.length, palette, 0, false, -1, DataBuffer.TYPE_BYTE);
        var few = new BufferedImage(shot.getWidth(), shot.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, colours);
        few.setRGB(0, 0, shot.getWidth(), shot.getHeight(), pixels, 0, shot.getWidth());
        return few;
    }

    private Path pictures() {
        return Settings.root().resolve("docs").resolve(folder).resolve("pictures");
    }

    private static void write(Path file, String words) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

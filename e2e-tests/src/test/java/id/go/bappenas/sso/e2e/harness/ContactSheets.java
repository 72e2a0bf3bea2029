package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * One picture with all pages for each language and way of looking at them: width, colours, large text, print. {@code
 * -Dpages.sheets=true} makes them, in {@code sheets} of the output folder; they take two minutes more.
 */
public final class ContactSheets {

    private static final boolean ON = Boolean.getBoolean("pages.sheets");
    private static final int HEIGHT = 800;
    private static final int COLUMNS = 8;
    private static final int CELL_WIDTH = 300;
    private static final int CELL_HEIGHT = 640;
    private static final int LABEL = 24;
    private static final String FONT_SIZE = "size => document.documentElement.style.fontSize = size";

    private enum View {
        PHONE_320(320, ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN, ""),
        PHONE_360(360, ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN, ""),
        PHONE_360_DARK(360, ColorScheme.DARK, ForcedColors.NONE, Media.SCREEN, ""),
        PHONE_360_TEXT_200(360, ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN, "200%"),
        LAPTOP_1280(1280, ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN, ""),
        LAPTOP_1280_DARK(1280, ColorScheme.DARK, ForcedColors.NONE, Media.SCREEN, ""),
        LAPTOP_1280_FORCED_COLOURS(1280, ColorScheme.LIGHT, ForcedColors.ACTIVE, Media.SCREEN, ""),
        PRINT(800, ColorScheme.LIGHT, ForcedColors.NONE, Media.PRINT, ""),
        SCREEN_4K(3840, ColorScheme.LIGHT, ForcedColors.NONE, Media.SCREEN, "");

        private final int width;
        private final ColorScheme scheme;
        private final ForcedColors forced;
        private final Media media;
        private final String fontSize;

        View(int width, ColorScheme scheme, ForcedColors forced, Media media, String fontSize) {
            this.width = width;
            this.scheme = scheme;
            this.forced = forced;
            this.media = media;
            this.fontSize = fontSize;
        }

        void on(Page page) {
            page.setViewportSize(width, HEIGHT);
            page.emulateMedia(new Page.EmulateMediaOptions()
                    .setColorScheme(scheme)
                    .setForcedColors(forced)
                    .setMedia(media)
                    .setReducedMotion(ReducedMotion.REDUCE));
            page.evaluate(FONT_SIZE, fontSize);
        }
    }

    private record Cell(String name, BufferedImage picture) {}

    private final Map<String, List<Cell>> sheets = new LinkedHashMap<>();

    /** Adds a page in all views. Returns the views in which the page scrolls sideways. */
    public List<String> add(Page page, String name, String language) {
        var wide = new ArrayList<String>();
        if (!ON) {
            return wide;
        }
        for (var view : View.values()) {
            view.on(page);
            sheets.computeIfAbsent(view + "-" + language, sheet -> new ArrayList<>())
                    .add(new Cell(name, small(page.screenshot(new Page.ScreenshotOptions().setFullPage(true)))));
            var excess = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (((Number) excess).intValue() > 0) {
                wide.add(view.name());
            }
        }
        View.LAPTOP_1280.on(page);
        return wide;
    }

    private static BufferedImage small(byte[] png) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            var scale = Math.min(
                    1, Math.min((double) CELL_WIDTH / picture.getWidth(), (double) CELL_HEIGHT / picture.getHeight()));
            var width = Math.max(1, (int) (picture.getWidth() * scale));
            var height = Math.max(1, (int) (picture.getHeight() * scale));
            var small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            var graphics = small.createGraphics();
            graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            graphics.drawImage(picture, 0, 0, width, height, null);
            graphics.dispose();
            return small;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes one picture for each view and language. */
    public void write() {
        sheets.forEach((name, cells) -> {
            try {
                var folder = Files.createDirectories(Settings.output().resolve("sheets"));
                ImageIO.write(sheet(cells), "png", folder.resolve(name + ".png").toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static BufferedImage sheet(List<Cell> cells) {
        var rows = (cells.size() + COLUMNS - 1) / COLUMNS;
        var sheet = new BufferedImage(COLUMNS * CELL_WIDTH, rows * (CELL_HEIGHT + LABEL), BufferedImage.TYPE_INT_RGB);
        var graphics = sheet.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
        graphics.setColor(Color.BLACK);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        for (var number = 0; number < cells.size(); number++) {
            var left = number % COLUMNS * CELL_WIDTH;
            var top = number / COLUMNS * (CELL_HEIGHT + LABEL);
            graphics.drawString(cells.get(number).name(), left + 4, top + LABEL - 8);
            graphics.drawImage(cells.get(number).picture(), left, top + LABEL, null);
        }
        graphics.dispose();
        return sheet;
    }
}

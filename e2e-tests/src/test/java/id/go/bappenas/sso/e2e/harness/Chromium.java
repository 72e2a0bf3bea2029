package id.go.bappenas.sso.e2e.harness;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds Chromium or Chrome, or installs Chromium. */
final class Chromium {

    private static final String HEADLESS_SHELL = "/usr/bin/chromium-headless-shell";

    /** Chromium's headless shell first: without the windows of the browser, a page costs less than half of the CPU time. */
    private static final List<Path> USUAL_PLACES = Stream.of(
                    HEADLESS_SHELL,
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome-stable",
                    "/usr/bin/google-chrome",
                    "/snap/bin/chromium",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "/Applications/Chromium.app/Contents/MacOS/Chromium",
                    "C:/Program Files/Google/Chrome/Application/chrome.exe")
            .map(Path::of)
            .toList();

    private static final String ADVICE = """
            No Chromium or Chrome was found, and none could be installed. Install one (Debian: apt-get install chromium-headless-shell), \
            or name one in the environment variable CHROME.
            Chromium atau Chrome tidak ditemukan dan tidak dapat dipasang. Pasang salah satu, atau sebutkan dalam variabel \
            lingkungan CHROME.""";

    private Chromium() {}

    /** Playwright downloads its own browser only if no other browser can be found or installed. */
    static Playwright.CreateOptions playwrightOptions() throws IOException, InterruptedException {
        var skip = installed().isPresent() || installedFromDebian();
        return new Playwright.CreateOptions().setEnv(skip ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of());
    }

    static BrowserType.LaunchOptions launchOptions() {
        var arguments = new ArrayList<>(List.of(
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"));
        if (isRoot()) {
            // Chromium's sandbox refuses root, and tests on CI machines run as root.
            arguments.add("--no-sandbox");
        }
        var options = new BrowserType.LaunchOptions().setArgs(arguments);
        installed().ifPresent(options::setExecutablePath);
        return options;
    }

    private static Optional<Path> installed() {
        var named = System.getenv("CHROME");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    private static boolean installedFromDebian() throws IOException, InterruptedException {
        if (!isRoot() || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            return false;
        }
        // Several test JVMs may install Chromium at the same time.
        try (var channel = FileChannel.open(
                        Settings.output().resolveSibling("chromium.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var onlyOne = channel.lock()) {
            return installed().isPresent() || installDebianPackage();
        }
    }

    private static boolean installDebianPackage() throws IOException, InterruptedException {
        System.out.println("Installing Debian's package of Chromium's headless shell for the browser tests ...");
        run("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "update");
        // Older versions of Debian have no package of the headless shell.
        if (install("chromium-headless-shell") != 0 && install("chromium") != 0) {
            throw new IllegalStateException(ADVICE);
        }
        return true;
    }

    private static int install(String browser) throws IOException, InterruptedException {
        return run(
                "apt-get",
                "-qq",
                "-y",
                "-o",
                "DPkg::Lock::Timeout=300",
                "--no-install-recommends",
                "install",
                browser,
                "fonts-dejavu-core");
    }

    private static int run(String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        Settings.output().resolve("chromium-install.log").toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor();
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}

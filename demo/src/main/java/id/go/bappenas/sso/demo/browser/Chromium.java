package id.go.bappenas.sso.demo.browser;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Chromium or Chrome of this machine, for end-to-end tests and benchmark. */
public final class Chromium {

    /** Chromium without the windows of the browser: a page costs less than half of the processor time. */
    private static final String HEADLESS_SHELL = "chromium-headless-shell";

    private static final List<Path> USUAL_PLACES = Stream.of(
                    "/usr/bin/" + HEADLESS_SHELL,
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

    /** The program that the environment variable {@code CHROME} names, or else the one in a usual place. */
    public static Optional<Path> find() {
        var named = System.getenv("CHROME");
        if (named != null && !named.isBlank()) {
            return Optional.of(Path.of(named));
        }
        return USUAL_PLACES.stream().filter(Files::isExecutable).findFirst();
    }

    /**
     * As {@link #find}; on Debian, for root, installs the package of the headless shell if there is no browser. Elsewhere it is empty
     * then.
     *
     * @param folder for the log of the installation, and for a lock: several JVMs may install at the same time
     * @throws IllegalStateException if the package cannot be installed
     */
    public static Optional<Path> findOrInstall(Path folder) throws IOException, InterruptedException {
        if (find().isPresent() || !isRoot() || !hasAptGet()) {
            return find();
        }
        try (var channel = FileChannel.open(
                        Files.createDirectories(folder).resolve("chromium.lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
                var onlyOne = channel.lock()) {
            if (find().isEmpty()) {
                install(folder.resolve("chromium-install.log"));
            }
        }
        return find();
    }

    private static boolean hasAptGet() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(Path::of)
                .anyMatch(folder -> Files.isExecutable(folder.resolve("apt-get")));
    }

    private static void install(Path log) throws IOException, InterruptedException {
        System.out.println("Installing Debian's package " + HEADLESS_SHELL + " for the browser tests ...");
        run(log, "apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300", "update");
        // Older versions of Debian have no package of the headless shell.
        if (installed(log, HEADLESS_SHELL) != 0 && installed(log, "chromium") != 0) {
            throw new IllegalStateException(ADVICE);
        }
    }

    private static int installed(Path log, String browser) throws IOException, InterruptedException {
        return run(
                log,
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

    private static int run(Path log, String... command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
        return builder.start().waitFor();
    }

    /** Options with which it starts: it asks the network for nothing of its own, and runs for root as well. */
    public static List<String> options() {
        var options = new ArrayList<>(List.of(
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"));
        if (isRoot()) {
            // Chromium's sandbox refuses root, and tests on CI machines run as root.
            options.add("--no-sandbox");
        }
        return options;
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }
}

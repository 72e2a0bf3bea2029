package id.go.bappenas.sso.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The options {@code -Ddemo.…}. Ports are 1 to 65535 and differ. */
record DemoOptions(int port, int mailPort, int appPort, Path folder, Path distribution) {

    static DemoOptions of(Properties properties) throws DemoException {
        var options = new DemoOptions(
                port(properties, "demo.port", 8080),
                port(properties, "demo.mail.port", 8025),
                port(properties, "demo.app.port", 8090),
                folder(properties),
                Path.of(properties.getProperty("demo.distribution", "distribution/target/keycloak"))
                        .toAbsolutePath()
                        .normalize());
        if (Set.copyOf(options.ports().values()).size() < 3) {
            throw new DemoException("demo.port, demo.mail.port dan demo.app.port harus berbeda. / must differ.");
        }
        return options;
    }

    private static Path folder(Properties properties) {
        var given = properties.getProperty("demo.dir", "");
        var fallback = properties.getProperty("demo.dir.default", "demo/target/demo");
        return Path.of(given.isBlank() ? fallback : given).toAbsolutePath().normalize();
    }

    private static int port(Properties properties, String name, int fallback) throws DemoException {
        var value = properties.getProperty(name, String.valueOf(fallback)).strip();
        if (!value.matches("[0-9]{1,5}") || Integer.parseInt(value) < 1 || Integer.parseInt(value) > 65535) {
            throw new DemoException(
                    "-D%s=%s bukan nomor port; pilih 1 sampai 65535. / is no port number; choose 1 to 65535."
                            .formatted(name, value));
        }
        return Integer.parseInt(value);
    }

    private Map<String, Integer> ports() {
        return new TreeMap<>(Map.of("demo.port", port, "demo.mail.port", mailPort, "demo.app.port", appPort));
    }

    /** Fails if another process listens on one of the ports. */
    void requireFreePorts() throws DemoException {
        for (var entry : ports().entrySet()) {
            if (!free(entry.getValue())) {
                throw new DemoException(
                        ("Port %1$d sudah dipakai. Hentikan pemakainya, atau pilih port lain: mvn -Pdemo -D%2$s=%3$d"
                                        + " / Port %1$d is in use. Stop whoever uses it, or choose another one.")
                                .formatted(entry.getValue(), entry.getKey(), alternative(entry.getValue())));
            }
        }
    }

    private static int alternative(int port) {
        return port < 60000 ? port + 1000 : port - 1000;
    }

    private static boolean free(int port) {
        for (var address : new InetSocketAddress[] {
            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), new InetSocketAddress(port)
        }) {
            try (var socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(address);
            } catch (IOException e) {
                return false;
            }
        }
        return true;
    }
}

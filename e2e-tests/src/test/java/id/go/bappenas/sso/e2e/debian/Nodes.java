package id.go.bappenas.sso.e2e.debian;

import id.go.bappenas.sso.demo.inbox.Inbox;
import id.go.bappenas.sso.demo.keycloak.AdminApi;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.demo.keycloak.KeycloakServer;
import id.go.bappenas.sso.demo.keycloak.RealmPlaceholders;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.OperatorsTool;
import id.go.bappenas.sso.e2e.harness.SmtpSink;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Nodes of one cluster as in production: Debian's PostgreSQL and nginx, the nginx file of the operators' manual, Keycloak's own
 * way for nodes to find each other ({@code jdbc-ping}), a mail server that can fail. All addresses are loopback addresses.
 *
 * <p>{@code NODES_KEYCLOAK} names the built Keycloak with our JARs.
 */
final class Nodes implements AutoCloseable {

    static final String ADMINISTRATOR = "admin";

    private static final String NGINX_FILE = "proxy/nginx.conf";
    private static final Duration JOINED = Duration.ofSeconds(120);
    private static final Duration STOPPED = Duration.ofSeconds(60);

    private final Path folder;
    private final Postgres postgres;
    private final Inbox inbox;
    private final SmtpSink smtp;
    private final int publicPort = FreePort.next();
    private final int adminPort = FreePort.next();
    private final int[] ports;
    private final int[] managementPorts;
    private final KeycloakServer[] running;
    private final Map<String, String> environment;
    private Daemon nginx;
    private String upstream;

    Nodes(int number, int databaseConnections) throws Exception {
        DebianPackages.require("nginx", "postgresql");
        folder = Daemon.folder("nodes");
        ports = new int[number];
        managementPorts = new int[number];
        for (int node = 0; node < number; node++) {
            ports[node] = FreePort.next();
            managementPorts[node] = FreePort.next();
        }
        running = new KeycloakServer[number];
        postgres = Postgres.start(folder, databaseConnections);
        inbox = Inbox.start("127.0.0.1", 0, 0);
        smtp = SmtpSink.start(0, inbox.smtpPort(), SmtpSink.Mode.ACCEPT);
        environment = environment();
        useNodes(IntStream.range(0, number).boxed().toList());
        startNginx();
        start(0);
        for (int node = 1; node < number; node++) {
            start(node);
        }
    }

    private Map<String, String> environment() throws IOException {
        var values = new HashMap<>(
                new RealmPlaceholders("localhost", FreePort.next(), "localhost", smtp.port()).environment());
        // As on a machine with several nodes; Keycloak would take 70 % of the memory for each.
        values.put("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx512m");
        values.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        values.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        values.put("KC_PROXY_HEADERS", "xforwarded");
        values.put("KC_PROXY_TRUSTED_ADDRESSES", "127.0.0.1");
        values.put("KC_HOSTNAME", "http://localhost:" + publicPort);
        values.put("KC_HOSTNAME_ADMIN", "http://localhost:" + adminPort);
        // nginx asks no node whether it is ready: the port opens when it is (docs/operators/nodes.md).
        values.put("KC_SERVER_ASYNC_BOOTSTRAP", "false");
        // An hour's wait until a new external address is trusted would be longer than the tests.
        values.put("KC_SPI_EVENTS_LISTENER__EXTERNAL_ADDRESS__LEAST_TRUST_HOURS", "0");
        // Keycloak deletes expired sessions every 15 minutes; a load of ten minutes is to show it.
        values.put("KC_SPI_SCHEDULED__INTERVAL", "30");
        return values;
    }

    static Path keycloak() {
        return Path.of(Optional.ofNullable(System.getenv("NODES_KEYCLOAK"))
                .orElseThrow(() -> new AssertionError("e2e-tests/try-nodes starts these tests")));
    }

    /** The build that an upgrade ends with. */
    static Path keycloakAfter() {
        return Path.of(Optional.ofNullable(System.getenv("NODES_KEYCLOAK_AFTER"))
                .orElseThrow(() -> new AssertionError("NODES_KEYCLOAK_AFTER names the build after the upgrade")));
    }

    Path folder() {
        return folder;
    }

    Postgres postgres() {
        return postgres;
    }

    long waitingMails() {
        try {
            return postgres.count("SELECT count(*) FROM sso_mail_order");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    SmtpSink smtp() {
        return smtp;
    }

    int number() {
        return ports.length;
    }

    /** The cluster at the proxy's address; the administrator uses the second host of the proxy. */
    Sso sso() {
        return sso(URI.create("http://localhost:" + publicPort));
    }

    /** {@code bin/sso apply} of the distribution, at the proxy's second host. */
    OperatorsTool.Result apply(String... options) {
        var words = new ArrayList<>(List.of("apply"));
        words.addAll(List.of(options));
        return OperatorsTool.of(
                        sso(URI.create("http://localhost:" + adminPort)), Sso.REALM, ADMINISTRATOR, ADMINISTRATOR)
                .run(words.toArray(String[]::new));
    }

    private Sso sso(URI address) {
        return new Sso(
                address,
                URI.create(environment.get("SSO_SMART_OFFICE_URL")),
                new AdminApi(URI.create("http://localhost:" + adminPort), ADMINISTRATOR, ADMINISTRATOR),
                Mailbox.at(inbox.address()),
                environment,
                Optional.empty(),
                Optional.empty());
    }

    void start(int node) throws IOException, InterruptedException {
        start(node, keycloak(), Map.of(), List.of());
    }

    /** Starts a node and waits until it is ready and sees the nodes that run. */
    void start(int node, Path keycloak, Map<String, String> more, List<String> options)
            throws IOException, InterruptedException {
        var alone = Arrays.stream(running).noneMatch(Nodes::isAlive);
        startAlone(node, keycloak, more, options);
        var all = IntStream.range(0, running.length).filter(this::isAlive).count();
        if (!alone) {
            Await.until("a cluster of " + all, JOINED, () -> Optional.of(log(node))
                    .filter(text -> text.contains("(" + all + ") [")));
        }
    }

    private void startAlone(int node, Path keycloak, Map<String, String> more, List<String> options)
            throws IOException, InterruptedException {
        var variables = new HashMap<>(environment);
        variables.putAll(more);
        var all = new ArrayList<>(List.of(
                "--optimized",
                "--import-realm",
                "--cache-embedded-network-bind-address=127.0.0.1",
                "--hostname=" + environment.get("KC_HOSTNAME"),
                "--vault-dir=" + folder.resolve("node-0").resolve("vault").toAbsolutePath()));
        all.addAll(postgres.options());
        all.addAll(options);
        running[node] = KeycloakServer.start(new KeycloakServer.Settings(
                keycloak, folder.resolve("node-" + node), ports[node], managementPorts[node], variables, all));
        running[node].awaitReady();
    }

    private static boolean isAlive(KeycloakServer node) {
        return node != null && node.process().isAlive();
    }

    boolean isAlive(int node) {
        return isAlive(running[node]);
    }

    String log(int node) {
        try {
            return Files.readString(running[node].log());
        } catch (IOException e) {
            return "";
        }
    }

    /** {@code kill -9}. */
    void kill(int node) {
        processes(node).forEach(ProcessHandle::destroyForcibly);
        running[node].onExit().join();
    }

    /** {@code kill}: the node ends by itself. */
    void stop(int node) throws Exception {
        processes(node).forEach(ProcessHandle::destroy);
        running[node].onExit().get(STOPPED.toSeconds(), TimeUnit.SECONDS);
    }

    /** Sends a signal such as {@code STOP} to the node's processes. */
    void signal(int node, String name) {
        processes(node).forEach(process -> DebianPackages.run("kill", "-" + name, String.valueOf(process.pid())));
    }

    private List<ProcessHandle> processes(int node) {
        var all = new ArrayList<>(running[node].process().descendants().toList());
        all.add(running[node].process());
        return all;
    }

    /** Starts the nodes that do not run, and sends requests to all of them. */
    void repair() throws Exception {
        for (int node = 0; node < running.length; node++) {
            if (!isAlive(node)) {
                start(node);
            }
        }
        smtp.mode(SmtpSink.Mode.ACCEPT);
        sendToAll();
    }

    void sendToAll() throws Exception {
        sendTo(IntStream.range(0, running.length).boxed().toArray(Integer[]::new));
    }

    void sendToAllBut(int left) throws Exception {
        sendTo(IntStream.range(0, running.length)
                .filter(node -> node != left)
                .boxed()
                .toArray(Integer[]::new));
    }

    /** Sends all later requests to these nodes, in turn. */
    void sendTo(Integer... nodes) throws Exception {
        useNodes(List.of(nodes));
        reloadNginx();
    }

    private void useNodes(List<Integer> nodes) {
        upstream = nodes.stream()
                .map(node -> "    server 127.0.0.1:" + ports[node] + ";\n")
                .collect(Collectors.joining());
    }

    void startNginx() throws IOException {
        writeNginx();
        var main = folder.resolve("nginx.conf");
        nginx = Daemon.start(List.of("nginx", "-c", main.toString()), Map.of(), folder, publicPort);
    }

    void stopNginx() {
        nginx.close();
    }

    /** Waits until no worker of before runs any more: it would still send requests to the nodes of before. */
    private void reloadNginx() throws IOException {
        writeNginx();
        var before = workers();
        DebianPackages.run("nginx", "-c", folder.resolve("nginx.conf").toString(), "-s", "reload");
        Await.until("nginx's new workers", Duration.ofSeconds(65), () -> Optional.of(true)
                .filter(any -> workers().stream().noneMatch(before::contains)
                        && !workers().isEmpty()));
    }

    private List<Long> workers() {
        return nginx.process().descendants().map(ProcessHandle::pid).toList();
    }

    private void writeNginx() throws IOException {
        var text = OperatorFile.read(NGINX_FILE)
                .with("    server 127.0.0.1:8080;\n", upstream)
                .with("127.0.0.2/32 1;", "127.0.0.1/32 1;")
                .with("allow 127.0.0.2;", "allow 127.0.0.1;")
                .with(
                        "listen 443 ssl http2;\n    server_name sso.example",
                        "listen 127.0.0.1:" + publicPort + ";\n    #")
                .with(
                        "listen 443 ssl http2;\n    server_name sso-admin.example",
                        "listen 127.0.0.1:" + adminPort + ";\n #")
                .with("X-Forwarded-Proto https", "X-Forwarded-Proto http")
                .with("X-Forwarded-Port 443", "X-Forwarded-Port $server_port")
                .text();
        var servers = text.substring(0, text.indexOf("# Everything that names neither host."))
                .replaceAll("(?m)^ *(ssl_|add_header Strict).*$", "");
        Files.writeString(folder.resolve("site.conf"), servers);
        Files.writeString(folder.resolve("nginx.conf"), """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log info;
                user www-data;
                worker_processes 1;
                events { worker_connections 2000; }
                http {
                  access_log %1$s/access.log;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  include %1$s/site.conf;
                }
                """.formatted(folder));
    }

    /** A value of the management port of a node, summed over the labels; 0 if there is none. */
    /** The time of the node's clock, in whole seconds, from the header of an answer. */
    Instant clock(int node) {
        var date = Http.get("http://localhost:" + ports[node] + "/realms/" + Sso.REALM)
                .headers()
                .firstValue("Date")
                .orElseThrow();
        return ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
    }

    double metric(int node, String name) {
        return Http.text("http://localhost:" + managementPorts[node] + "/metrics")
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Override
    public void close() throws Exception {
        for (int node = 0; node < running.length; node++) {
            if (isAlive(node)) {
                running[node].close();
            }
        }
        nginx.close();
        smtp.close();
        inbox.close();
        postgres.close();
    }
}

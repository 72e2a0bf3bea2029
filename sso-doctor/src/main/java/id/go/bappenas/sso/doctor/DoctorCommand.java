package id.go.bappenas.sso.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.realm.ApplyException;
import id.go.bappenas.sso.realm.Arguments;
import id.go.bappenas.sso.realm.Change;
import id.go.bappenas.sso.realm.Credentials;
import id.go.bappenas.sso.realm.Invocation;
import id.go.bappenas.sso.realm.Json;
import id.go.bappenas.sso.realm.RealmReader;
import id.go.bappenas.sso.realm.Server;
import id.go.bappenas.sso.realm.Subcommand;
import id.go.bappenas.sso.realm.ToolVersion;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** {@code sso doctor}: checks a live server. It changes nothing; it leaves one event of an unknown client. */
public final class DoctorCommand implements Subcommand {

    private static final String REALM_FILE = "--realm-file";
    private static final String PUBLIC = "--public-url";
    private static final String NODE = "--node";
    private static final String HTTP = "--http-port";
    private static final String MANAGEMENT = "--management-port";
    private static final String DEBUG = "--debug-port";
    private static final String TEST_MAIL = "--test-mail";
    private static final String JSON = "--json";
    private static final int SHOWN = 5;
    private static final String FORWARDED = "X-Forwarded-For";

    private static final Set<Diagnosis> OF_MAIL = Set.of(Diagnosis.SMTP_REFUSED, Diagnosis.SMTP_UNTRIED);
    private static final Set<Diagnosis> OF_NODES =
            Set.of(Diagnosis.NODE_UNREACHABLE, Diagnosis.NODES_DIFFER, Diagnosis.NODE_CLOCKS);

    /** RFC 5737: no computer has it. */
    private static final String STRANGE_ADDRESS = "192.0.2.77";

    /** The sub-command for the table of {@code bin/sso}. */
    public DoctorCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "doctor";
    }

    @Override
    public String summary() {
        return "periksa server yang berjalan / check a live server";
    }

    @Override
    public String usage() {
        return """
                sso doctor --server URL [OPTION]...

                """ + Arguments.SERVER_USAGE + """
                  --realm-file FILE  default: bappenas-realm.json di / in data/import
                  --public-url URL   alamat yang dipakai orang / the address that people use
                  --node URL         alamat sendiri sebuah node; boleh diulang / a node's own address; may be repeated
                  --http-port PORT   default: 80, di samping / beside https port 443
                  --management-port PORT
                                     default: 9000
                  --debug-port PORT  default: 8787
                  --test-mail        kirim mail uji ke alamat administrator ini / send a test mail to this administrator's address
                  --json             hasil sebagai JSON / findings as JSON

                0: tidak ada ERROR / no ERROR; 1: ada / there is one
                """ + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments = Arguments.ofServer(
                Set.of(REALM_FILE, PUBLIC, NODE, HTTP, MANAGEMENT, DEBUG),
                Set.of(TEST_MAIL, JSON),
                invocation.arguments());
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        Path file = arguments.value(REALM_FILE).map(Path::of).orElseGet(invocation::realmFile);
        String name = Json.text(RealmReader.file(file, invocation.environment()), "realm");
        Server server = arguments.server();
        List<Server> nodes = arguments.servers(NODE);
        Optional<URI> publicAddress = arguments.value(PUBLIC).map(DoctorCommand::address);
        OptionalInt http =
                arguments.value(HTTP).isPresent() ? OptionalInt.of(port(arguments, HTTP, 80)) : OptionalInt.empty();
        Ports ports = new Ports(http, port(arguments, MANAGEMENT, 9000), port(arguments, DEBUG, 8787));
        RealmReader realm = new RealmReader(server, credentials, name);

        List<Finding> findings = new ArrayList<>(
                installation(realm, realm.serverInfo(), new AddressDoctor(server, name), name, publicAddress, ports));
        findings.addAll(realm(realm, name, () -> realm.changes(file, invocation.environment())));
        findings.addAll(administrators(realm.other("master")));
        List<Node> seen = new ArrayList<>();
        for (Server node : nodes) {
            String label = "node " + node;
            try {
                RealmReader reader = new RealmReader(node, credentials, name);
                JsonNode info = reader.serverInfo();
                AddressDoctor addresses = new AddressDoctor(node, name);
                installation(reader, info, addresses, name, publicAddress, ports)
                        .forEach(finding -> findings.add(finding.at(label)));
                seen.add(new Node(node.toString(), info, addresses.skew()));
            } catch (ApplyException e) {
                findings.add(new Finding(Diagnosis.NODE_UNREACHABLE, label + ": " + e.getMessage()));
            }
        }
        findings.addAll(Node.differences(seen));
        if (arguments.has(TEST_MAIL)) {
            findings.addAll(mail(realm, credentials));
        }
        findings.sort(
                Comparator.comparing((Finding finding) -> finding.diagnosis().severity())
                        .thenComparing(Finding::diagnosis));
        print(invocation, findings, checks(findings, arguments), arguments.has(JSON));
        return findings.stream().anyMatch(Finding::isError) ? 1 : 0;
    }

    private static URI address(String text) {
        try {
            URI address = URI.create(text);
            if (address.getHost() != null && address.getScheme() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            throw ApplyException.usage(
                    PUBLIC + " " + text + " bukan alamat.", PUBLIC + " " + text + " is not an address.");
        }
        throw ApplyException.usage(PUBLIC + " " + text + " bukan alamat.", PUBLIC + " " + text + " is not an address.");
    }

    private static int port(Arguments arguments, String option, int otherwise) {
        String text = arguments.value(option).orElse(String.valueOf(otherwise));
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw ApplyException.usage(option + " " + text + " bukan port.", option + " " + text + " is not a port.");
        }
        return Integer.parseInt(text);
    }

    /** The node that answers at an address: its JARs, its addresses, and what it believes of strangers. */
    private static List<Finding> installation(
            RealmReader reader,
            JsonNode info,
            AddressDoctor addresses,
            String realm,
            Optional<URI> publicAddress,
            Ports ports) {
        List<Finding> findings = new ArrayList<>(server(info, realm));
        findings.addAll(addresses.findings(publicAddress, ports));
        findings.addAll(proxy(reader, addresses, ServerDoctor.trustedProxies(info)));
        return findings;
    }

    private static List<Finding> server(JsonNode info, String realm) {
        return info.path("providers").isMissingNode() || info.path("systemInfo").isMissingNode()
                ? List.of(new Finding(Diagnosis.NOT_CHECKED, "/admin/serverinfo"))
                : ServerDoctor.findings(info, ToolVersion.tool(), ToolVersion.keycloak(), realm);
    }

    private static List<Finding> realm(RealmReader reader, String name, Supplier<List<Change>> differences) {
        JsonNode realm = reader.find();
        if (realm.isMissingNode()) {
            return List.of(new Finding(Diagnosis.REALM_DIFFERS, "realm " + name + ": (none)"));
        }
        List<Finding> findings =
                new ArrayList<>(RealmDoctor.findings(realm, reader.find("clients"), reader.find("users", "profile")));
        List<Change> changes = differences.get();
        changes.stream()
                .limit(SHOWN)
                .forEach(change -> findings.add(new Finding(Diagnosis.REALM_DIFFERS, change.toString())));
        if (changes.size() > SHOWN) {
            findings.add(new Finding(Diagnosis.REALM_DIFFERS, "+ " + (changes.size() - SHOWN)));
        }
        return findings;
    }

    private static List<Finding> administrators(RealmReader master) {
        JsonNode holders = master.query("briefRepresentation=false", "roles", "admin", "users");
        if (holders.isMissingNode()) {
            return List.of(new Finding(Diagnosis.NOT_CHECKED, "realm master"));
        }
        List<Finding> findings = new ArrayList<>();
        for (JsonNode holder : holders) {
            String username = Json.text(holder, "username");
            if (!holder.path("enabled").asBoolean() || username.startsWith("service-account-")) {
                continue;
            }
            if (holder.path("attributes").has("is_temporary_admin")) {
                findings.add(new Finding(Diagnosis.ADMIN_TEMPORARY, username));
            }
            JsonNode credentials = master.query("", "users", Json.text(holder, "id"), "credentials");
            boolean second = Json.list(credentials).stream()
                    .map(credential -> Json.text(credential, "type"))
                    .anyMatch(Set.of("otp", "webauthn", "webauthn-passwordless")::contains);
            if (!second) {
                findings.add(new Finding(Diagnosis.ADMIN_WITHOUT_SECOND_FACTOR, username));
            }
        }
        return findings;
    }

    /**
     * Reads in the event of a request what address the server took it to come from.
     *
     * @param trusted the proxies that the server believes, if it tells them
     */
    private static List<Finding> proxy(RealmReader reader, AddressDoctor addresses, String trusted) {
        if (!reader.find().path("eventsEnabled").asBoolean()) {
            return List.of(new Finding(Diagnosis.NOT_CHECKED, FORWARDED));
        }
        Optional<String> believed = seen(reader, addresses, Map.of(FORWARDED, STRANGE_ADDRESS));
        if (believed.isEmpty()) {
            return List.of(new Finding(Diagnosis.NOT_CHECKED, FORWARDED));
        }
        if (!believed.get().equals(STRANGE_ADDRESS)) {
            return List.of();
        }
        return seen(reader, addresses, Map.of())
                .filter(own -> TrustedProxies.contain(trusted, own))
                .map(own -> List.of(new Finding(Diagnosis.PROXY_ITSELF, own)))
                .orElseGet(() -> List.of(new Finding(Diagnosis.CLIENT_ADDRESS_FROM_STRANGERS, FORWARDED)));
    }

    /** The address in the event of a request with these headers; empty if the event cannot be read. */
    private static Optional<String> seen(RealmReader reader, AddressDoctor addresses, Map<String, String> headers) {
        String unknown = "doctor-"
                + HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        addresses.knock(headers, unknown);
        return Json.list(reader.query("client=" + RealmReader.encode(unknown), "events")).stream()
                .findFirst()
                .map(event -> Json.text(event, "ipAddress"));
    }

    /** To an account without an address Keycloak answers as if the mail server had refused, so the address is read first. */
    private static List<Finding> mail(RealmReader reader, Credentials credentials) {
        JsonNode accounts = reader.other(credentials.realm())
                .query("exact=true&username=" + RealmReader.encode(credentials.account()), "users");
        if (Json.text(accounts.path(0), "email").isEmpty()) {
            return List.of(new Finding(
                    Diagnosis.SMTP_UNTRIED, credentials.account() + " (realm " + credentials.realm() + ")"));
        }
        String refusal = reader.testMail();
        return refusal.isEmpty() ? List.of() : List.of(new Finding(Diagnosis.SMTP_REFUSED, refusal));
    }

    /** How many kinds of findings were looked for. */
    private static long checks(List<Finding> findings, Arguments arguments) {
        return Arrays.stream(Diagnosis.values())
                        .filter(diagnosis -> diagnosis != Diagnosis.NOT_CHECKED)
                        .filter(diagnosis -> arguments.has(TEST_MAIL) || !OF_MAIL.contains(diagnosis))
                        .filter(diagnosis -> arguments.value(NODE).isPresent() || !OF_NODES.contains(diagnosis))
                        .filter(diagnosis ->
                                arguments.value(PUBLIC).isPresent() || diagnosis != Diagnosis.ADDRESS_OTHER)
                        .count()
                - findings.stream()
                        .filter(finding -> finding.diagnosis() == Diagnosis.NOT_CHECKED)
                        .map(Finding::subject)
                        .distinct()
                        .count();
    }

    private static void print(Invocation invocation, List<Finding> findings, long checks, boolean json) {
        if (json) {
            ObjectNode answer = Json.object();
            answer.put("version", ToolVersion.tool());
            answer.put("checks", checks);
            answer.set(
                    "findings", Json.array(findings.stream().map(Finding::json).toList()));
            invocation.out().println(answer.toPrettyString());
            return;
        }
        findings.forEach(invocation.out()::println);
        long errors = findings.stream().filter(Finding::isError).count();
        long right = checks
                - findings.stream()
                        .map(Finding::diagnosis)
                        .filter(diagnosis -> diagnosis != Diagnosis.NOT_CHECKED)
                        .distinct()
                        .count();
        invocation
                .out()
                .println(("%d pemeriksaan, %d tanpa temuan; %d temuan, %d di antaranya ERROR. / %d checks, %d of them"
                                + " without a finding; %d findings, %d of them ERROR.")
                        .formatted(checks, right, findings.size(), errors, checks, right, findings.size(), errors));
    }
}

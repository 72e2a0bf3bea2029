package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.AccountRequests.flexiwork;
import static id.go.bappenas.sso.e2e.harness.AccountRequests.path;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.AccountRequests;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.DeskPages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What each role gets at each address of the desk, as {@code addresses.csv} of account-desk has it, and that no address takes a
 * forged form.
 */
@ExtendWith(SsoExtension.class)
class DeskRolesIT {

    private static final Pattern TOKEN = Pattern.compile("<meta name=\"form-token\" content=\"([^\"]+)\"");
    private static final Set<String> FILES = Set.of("drafts/{id}/attachments", "drafts/{id}/people");

    /** A line of the table. */
    private record Line(String method, String address, List<String> expected) {

        boolean isForm() {
            return method.equals("POST");
        }
    }

    /** A reader of the table, by the name of its column. */
    private record Reader(String name, Forms device) {}

    /** What the addresses are about. */
    private record Subject(String request, String draft, Person person) {

        String of(String address) {
            return address.replace("requests/{id}", "requests/" + request)
                    .replace("drafts/{id}", "drafts/" + draft)
                    .replace("{number}", "1")
                    .replace("{row}", "1")
                    .replace("{username}", person.username())
                    .replaceAll("\\{\\w+:([\\w-]+)\\}", "$1");
        }
    }

    @Test
    void eachRoleGetsAtEachAddressWhatTheTableSays(Sso sso) throws IOException {
        var requests = AccountRequests.of(sso);
        var owner = requests.with("request-submitter");
        var own = signedIn(sso, owner);
        var subject = subject(sso, requests, owner, own);
        var readers = List.of(
                new Reader("anonymous", null),
                new Reader("employee", signedIn(sso, sso.people().employee())),
                new Reader("own", own),
                new Reader("foreign", signedIn(sso, requests.with("request-submitter"))),
                new Reader("verifier", signedIn(sso, requests.with("request-verifier"))),
                new Reader("auditor", signedIn(sso, requests.with("request-auditor"))),
                new Reader("service desk", signedIn(sso, requests.with("service-desk"))),
                new Reader("identity manager", signedIn(sso, requests.with("identity-manager"))),
                new Reader("no factor", withoutSecondFactor(sso)));

        var wrong = new ArrayList<String>();
        for (var line : table()) {
            for (var column = 0; column < readers.size(); column++) {
                var reader = readers.get(column);
                var got = ask(sso, line, subject, reader);
                if (!got.equals(line.expected().get(column))) {
                    wrong.add("%s %s: %s gets %s, not %s"
                            .formatted(
                                    line.method(),
                                    line.address(),
                                    reader.name(),
                                    got,
                                    line.expected().get(column)));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void noAddressTakesAForgedFormOrOneOfAnOfficerWhoseRoleWasTakenAway(Sso sso) throws IOException {
        var requests = AccountRequests.of(sso);
        var roles = List.of("request-submitter", "request-verifier", "service-desk", "identity-manager");
        var officer = requests.with(roles.toArray(String[]::new));
        var device = signedIn(sso, officer);
        var token = token(device);
        var subject = subject(sso, requests, officer, device);
        var strangersToken = token(signedIn(sso, requests.with("request-verifier")));
        var before = state(sso, requests, subject, officer, device);
        var taken = new ArrayList<String>();

        for (var line : table().stream().filter(Line::isForm).toList()) {
            for (var forged : List.of(
                    new Forgery("no token", "", null),
                    new Forgery("token of another session", strangersToken, null),
                    new Forgery("Origin", token, "Origin: https://lain.example"),
                    new Forgery("Origin null", token, "Origin: null"),
                    new Forgery("cross-site", token, "Sec-Fetch-Site: cross-site"),
                    new Forgery("same-site", token, "Sec-Fetch-Site: same-site"))) {
                device.with(forged.header());
                post(sso, device, line, subject, forged.token(), false);
                var isRefused = Set.of(403, 409).contains(device.status())
                        || device.status() == 303 && device.header("Location").endsWith("/decision");
                if (!isRefused) {
                    taken.add(forged.name() + ": " + line.address() + " answers " + device.status());
                }
            }
        }
        assertThat(taken).isEmpty();
        device.with(null);
        assertThat(state(sso, requests, subject, officer, device)).isEqualTo(before);

        roles.forEach(role -> sso.people().revoke(officer, "sso-api", role));
        for (var line : table().stream().filter(Line::isForm).toList()) {
            post(sso, device, line, subject, token, false);
            if (device.status() != 403) {
                taken.add("without a role: " + line.address() + " answers " + device.status());
            }
        }
        assertThat(taken).isEmpty();
        roles.forEach(role -> sso.people().grant(officer, "sso-api", role));
        assertThat(state(sso, requests, subject, officer, device)).isEqualTo(before);
    }

    private record Forgery(String name, String token, String header) {}

    /** Everything that a form of the desk could change. */
    private static Map<String, Object> state(
            Sso sso, AccountRequests requests, Subject subject, Person officer, Forms device) {
        var auditor = requests.auditor();
        var state = new LinkedHashMap<String, Object>();
        state.put("request", auditor.get(path(subject.request())).text());
        state.put("rows", auditor.get(path(subject.request()) + "/employees").text());
        state.put("history", auditor.get(path(subject.request()) + "/history").text());
        for (var person : List.of(subject.person(), officer)) {
            state.put(
                    "account " + person.username(),
                    sso.admin().get(People.path(person)).body());
            state.put(
                    "credentials " + person.username(),
                    sso.admin().get(People.path(person) + "/credentials").body());
        }
        for (var page : List.of("requests?search=tidak-ada-yang-cocok", "drafts/" + subject.draft() + "/summary")) {
            var shown = device.get(address(sso, page));
            assertThat(shown.status()).isEqualTo(200);
            state.put(page, shown.body());
        }
        return state;
    }

    private static Subject subject(Sso sso, AccountRequests requests, Person owner, Forms device) {
        var request = requests.submitted(Api.as(sso, owner), flexiwork(2));
        device.post(address(sso, "drafts"), Map.of("formToken", token(device)));
        var found = Pattern.compile("/drafts/([0-9a-f-]{36})")
                .matcher(device.address().getPath());
        assertThat(found.find()).isTrue();
        return new Subject(request, found.group(1), sso.people().employee());
    }

    private static String ask(Sso sso, Line line, Subject subject, Reader reader) {
        var device = reader.device() == null ? new Forms("id") : reader.device();
        if (line.isForm()) {
            var token = reader.device() == null ? "x" : token(device.get(address(sso, "")));
            post(sso, device, line, subject, token, true);
        } else {
            device.get(address(sso, subject.of(line.address())));
        }
        var isSignIn = device.status() == 200 && device.address().getPath().contains("/openid-connect/auth");
        return isSignIn ? "in" : String.valueOf(device.status());
    }

    private static void post(Sso sso, Forms device, Line line, Subject subject, String token, boolean follow) {
        var address = address(sso, subject.of(line.address()));
        if (FILES.contains(line.address())) {
            device.sendsOnly(
                    address,
                    "multipart/form-data; boundary=batas",
                    "--batas\r\nContent-Disposition: form-data; name=\"formToken\"\r\n\r\n%s\r\n--batas\r\nContent-Disposition:"
                                    .formatted(token)
                            + " form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\nx\r\n--batas--\r\n");
        } else {
            var fields = new HashMap<>(Map.of(
                    "revision",
                    "999",
                    "reason",
                    "lihat www.lain.example",
                    "search",
                    "rina",
                    "type",
                    "memo",
                    "kind",
                    "x"));
            if (!token.isEmpty()) {
                fields.put("formToken", token);
            }
            device.sendsOnly(address, fields);
        }
        if (follow) {
            device.arrive();
        }
    }

    private static List<Line> table() throws IOException {
        var file = Path.of(
                System.getProperty("project.root"),
                "account-desk/src/test/resources/id/go/bappenas/sso/desk/addresses.csv");
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .filter(line -> line.matches("(GET|POST)\\b.*"))
                .map(line -> Arrays.stream(line.split(";")).map(String::strip).toList())
                .map(cells -> {
                    var parts = (cells.get(0) + " ").split(" ", 2);
                    return new Line(parts[0], parts[1].strip(), cells.subList(1, cells.size()));
                })
                .toList();
    }

    private static Forms withoutSecondFactor(Sso sso) {
        var person = sso.people().employee();
        var device = new Forms("id").get(address(sso, ""));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        assertThat(device.page()).isEqualTo("desk-front");
        for (var role : List.of(
                "request-submitter", "request-verifier", "request-auditor", "service-desk", "identity-manager")) {
            sso.people().grant(person, "sso-api", role);
        }
        return device;
    }

    private static String address(Sso sso, String path) {
        return sso.realm() + "/" + DeskPages.PATH + (path.isEmpty() ? "" : "/" + path);
    }

    /** A device on the desk's front page, signed in with the second factor if the person has one. */
    private static Forms signedIn(Sso sso, Person person) {
        var device = new Forms("id").get(address(sso, ""));
        device.submit(Map.of("username", person.username(), "password", person.password()));
        Totp.of(person).ifPresent(app -> device.submit(Map.of("otp", app.unusedCode())));
        assertThat(device.page()).isEqualTo("desk-front");
        return device;
    }

    private static String token(Forms device) {
        var found = TOKEN.matcher(device.body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}

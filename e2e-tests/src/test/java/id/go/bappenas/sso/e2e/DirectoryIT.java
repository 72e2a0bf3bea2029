package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.DirectoriesTable;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.Notices;
import id.go.bappenas.sso.e2e.harness.Officers;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.ResetSteps;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.TestDirectory;
import id.go.bappenas.sso.e2e.harness.TestDirectory.Refusal;
import id.go.bappenas.sso.e2e.harness.TypedPassword;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people of a directory see in each mode: docs/operators/directories-table.md. */
@ExtendWith(SsoExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DirectoryIT {

    private static final Pattern HIDDEN = Pattern.compile("(?s)<template.*?</template>");
    private static final Pattern ERROR = Pattern.compile("(?:data-error-for=\"[^\"]*\"|kc-feedback-text[^>]*)>([^<]+)");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:class=\"instruction\"|role=\"status\")[^>]*>\\s*([^<\\s][^<]*)");
    /** What no cell may say: internal errors, names of entries and of Keycloak's component. */
    private static final Pattern BAD = Pattern.compile("\\b(400|500)\\b|dc=|(?i)ldap|^error");

    private static final Map<String, String> CONFIRM = Map.of("choice", "confirm");
    /** The longest time that a request may take while a directory hangs for a minute. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    private Sso sso;
    private Api desk;
    private WebmailClient webmail;
    private final List<String> faults = new ArrayList<>();

    /** What a test does with a directory; the result is a cell of the table. */
    private interface Situation {

        String seen(Directory directory);
    }

    @Test
    void tableOfTheManualSaysWhatPeopleSee(Sso given) {
        sso = given;
        webmail = WebmailClient.make(sso);
        var results = new LinkedHashMap<String, Map<String, List<String>>>();
        for (var mode : DirectoryMode.values()) {
            // A token lives for five minutes.
            desk = Api.as(sso, Officers.of(sso).with("service-desk")).speaking("en");
            try (var directory = Directory.of(sso, mode)) {
                situations().forEach((title, rows) -> {
                    var section = results.computeIfAbsent(title, unused -> new LinkedHashMap<>());
                    rows.forEach((name, situation) -> add(section, name, seen(directory, situation)));
                });
                outage("The directory is stopped", directory, TestDirectory::stop, results);
                outage("The directory does not answer", directory, ldap -> ldap.hang(Duration.ofMinutes(1)), results);
            }
        }
        var table = new DirectoriesTable();
        results.forEach((title, rows) -> {
            table.section(title);
            rows.forEach((name, cells) -> {
                table.row(name, cells);
                cells.stream()
                        .filter(cell -> BAD.matcher(cell).find())
                        .forEach(cell -> faults.add(title + ", " + name + ": " + cell));
            });
        });
        table.keep();
        assertThat(faults).isEmpty();
        table.check();
    }

    private void outage(
            String title,
            Directory directory,
            Consumer<TestDirectory> fault,
            Map<String, Map<String, List<String>>> results) {
        var section = results.computeIfAbsent(title, unused -> new LinkedHashMap<>());
        var outage = new Outage(directory);
        fault.accept(directory.ldap());
        outage.acts.forEach((name, act) -> {
            var begin = Instant.now();
            var result = seen(directory, act);
            var time = Duration.between(begin, Instant.now());
            if (time.compareTo(BOUND) > 0) {
                faults.add(directory.mode() + ", " + title + ", " + name + ": " + time.toSeconds() + " s");
            }
            add(section, name, result);
        });
        directory.recover();
        outage.check(title);
    }

    private static void add(Map<String, List<String>> section, String name, String result) {
        section.computeIfAbsent(name, unused -> new ArrayList<>()).add(result);
    }

    /** What people and programs do during an outage; people, links and open forms are made before. */
    private final class Outage {

        private final Directory directory;
        private final Map<String, Situation> acts = new LinkedHashMap<>();
        private final Person person;
        private final Person atForm;
        private final Employee atLink;
        private final String chosen = People.randomPassword();

        Outage(Directory directory) {
            this.directory = directory;
            person = directory.person();
            atForm = directory.person();
            atLink = directory.employee();
            var local = sso.people().employee(Jakarta.now());
            var unknown = new Person("", "tidak.ada." + person.username(), person.password());
            var form = signedIn(atForm, Map.of("kc_action", "UPDATE_PASSWORD"));
            var link = Reset.link(sso, atLink);
            var opened = new Forms("en").with("Accept: text/html").get(link);
            acts.put("sign-in", unused -> signIn(person));
            acts.put("sign-in with a wrong password", unused -> signIn(person.withPassword("Salah#12345")));
            acts.put("sign-in with a name that does not exist", unused -> signIn(unknown));
            acts.put("sign-in of a person without a directory", unused -> signIn(local));
            acts.put("`change-for`", unused -> words(changeFor(person, chosen)));
            acts.put("`change-for` with a name that does not exist", unused -> words(changeFor(unknown, chosen)));
            acts.put("`state`", unused -> stateOf(person));
            acts.put("Lupa Password, step 1", unused -> step(person));
            acts.put("Lupa Password, step 1 with a name that does not exist", unused -> step(unknown));
            acts.put(
                    "Lupa Password, link of before",
                    unused -> words(new Forms("en").with("Accept: text/html").get(link)));
            acts.put("Lupa Password, page of before is confirmed", unused -> words(opened.submit(CONFIRM)));
            acts.put("change form, open since before", unused -> words(typed(form, chosen)));
        }

        /** After the outage each person has the old password, and no try was counted. */
        void check(String title) {
            for (var affected : List.of(person, atForm, atLink.person())) {
                if (sso.people().failures(affected) != 0) {
                    faults.add(directory.mode() + ", " + title + ": a try was counted");
                }
                if (!TypedPassword.isValid(sso, affected)) {
                    faults.add(directory.mode() + ", " + title + ": the old password is not valid any more");
                }
            }
        }
    }

    private static String seen(Directory directory, Situation situation) {
        try {
            return situation.seen(directory);
        } catch (AssertionError | RuntimeException e) {
            return "error: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        }
    }

    private Map<String, Map<String, Situation>> situations() {
        var all = new LinkedHashMap<String, Map<String, Situation>>();
        var signIn = rows(all, "Sign-in");
        signIn.put("password of the directory", directory -> signIn(directory.person()));
        signIn.put("wrong password", directory -> signIn(directory.person().withPassword("Salah#12345")));
        signIn.put("password of four months ago", this::expired);
        signIn.put("temporary password of an administrator", this::temporary);

        var change = rows(all, "Change form, opened by the person");
        change.put("`abc`", directory -> change(directory, person -> "abc"));
        change.put("nine characters, good by our rules", directory -> change(directory, person -> "Tk#4mz9pq"));
        change.put("the same password", directory -> change(directory, Person::password));
        change.put("one of the five before", directory -> earlier(directory, false));
        change.put("one of the five before, from before the first change here", directory -> earlier(directory, true));
        change.put("a good password", directory -> change(directory, person -> People.randomPassword()));
        change.put("a good password with a wrong old one", this::wrongOld);
        change.put("the directory refuses as too simple", directory -> refused(directory, Refusal.OPENLDAP_QUALITY));
        change.put("the directory refuses as used before", directory -> refused(directory, Refusal.OPENLDAP_HISTORY));
        change.put("Active Directory refuses", directory -> refused(directory, Refusal.ACTIVE_DIRECTORY));
        change.put("notices about a good change", this::notices);

        var reset = rows(all, "Lupa Password");
        reset.put("a password is mailed", this::mailedPassword);
        reset.put("a password is mailed, after the mailed code", this::mailedCode);
        reset.put("the person chooses", this::chosenPassword);
        reset.put("the person chooses `abc`", this::chosenWeakly);
        reset.put("a password is mailed, but the directory refuses it", this::mailedAndRefused);

        var rest = rows(all, "REST");
        rest.put("`change`, a good password", directory -> rest(directory, People.randomPassword()));
        rest.put("`change`, `abc`", directory -> rest(directory, "abc"));
        rest.put("`change-for`, a good password", this::changeFor);
        rest.put("`change-for`, a wrong old password", this::changeForWrongly);
        rest.put("`state`: what it says about the password", this::state);

        return all;
    }

    private static Map<String, Situation> rows(Map<String, Map<String, Situation>> all, String title) {
        return all.computeIfAbsent(title, unused -> new LinkedHashMap<>());
    }

    // Sign-in

    private String signIn(Person person) {
        return words(signedIn(person, Map.of()));
    }

    private Forms signedIn(Person person, Map<String, String> parameters) {
        return signedIn("en", person, parameters);
    }

    private Forms signedIn(String language, Person person, Map<String, String> parameters) {
        return TypedPassword.signIn(sso, language, person, parameters);
    }

    private String expired(Directory directory) {
        var person = directory.person(username -> directory
                .ldap()
                .setPasswordTime(username, Jakarta.now().minusMonths(4).toInstant()));
        var device = signedIn(person, Map.of());
        if (TypedPassword.isSignedIn(device)) {
            return words(device);
        }
        var asked = words(device);
        return asked + "; a good password: " + changed(directory, person, device, People.randomPassword());
    }

    private String temporary(Directory directory) {
        var person = directory.person();
        var chosen = People.randomPassword();
        var answer = sso.people().reset(person, chosen, true);
        if (answer.status() != 204) {
            return answer.status() == 400 ? "Admin REST refuses it" : "HTTP " + answer.status();
        }
        return signIn(person.withPassword(chosen)) + "; state: " + facts(person);
    }

    // Change form

    private interface Choice {

        String of(Person person);
    }

    private String change(Directory directory, Choice choice) {
        var person = directory.person();
        var device = signedIn(person, Map.of("kc_action", "UPDATE_PASSWORD"));
        return TypedPassword.isSignedIn(device) ? words(device) : changed(directory, person, device, choice.of(person));
    }

    /** Changes the password three times; the last time to the one that the directory had, or to the first chosen one. */
    private String earlier(Directory directory, boolean isOfDirectory) {
        var first = directory.person();
        var person = first;
        var passwords = new ArrayList<>(List.of(first.password()));
        for (var change = 0; change < 2; change++) {
            var chosen = People.randomPassword();
            var device = signedIn(person, Map.of("kc_action", "UPDATE_PASSWORD"));
            var result = TypedPassword.isSignedIn(device) ? words(device) : changed(directory, person, device, chosen);
            if (!result.equals("changed")) {
                return result;
            }
            passwords.add(chosen);
            person = person.withPassword(chosen);
        }
        return changed(
                directory,
                person,
                signedIn(person, Map.of("kc_action", "UPDATE_PASSWORD")),
                passwords.get(isOfDirectory ? 0 : 1));
    }

    private String wrongOld(Directory directory) {
        var person = directory.person();
        var device = signedIn(person, Map.of());
        device.get(SignInRequest.smartOffice(sso, Map.of("kc_action", "UPDATE_PASSWORD")));
        if (TypedPassword.isSignedIn(device) || !device.page().equals("change-password")) {
            return words(device);
        }
        var chosen = People.randomPassword();
        device.submit(Map.of("password-current", "Salah#12345", "password-new", chosen, "password-confirm", chosen));
        return outcome(directory, person, chosen, device);
    }

    private String refused(Directory directory, Refusal refusal) {
        directory.ldap().refusePasswords(refusal);
        return change(directory, person -> People.randomPassword());
    }

    private String notices(Directory directory) {
        var employee = directory.employee();
        var result = changed(
                directory,
                employee.person(),
                // The sign-in sets the language of the person's mails.
                signedIn("id", employee.person(), Map.of("kc_action", "UPDATE_PASSWORD")),
                People.randomPassword());
        if (!result.equals("changed")) {
            return result;
        }
        return Await.until("a notice", Duration.ofSeconds(30), () -> Optional.of(
                                Notices.to(sso, employee.address()).size())
                        .filter(count -> count > 0))
                + " mail to the address outside";
    }

    /** Sends the form and says what happened; notes a fault if not exactly one of both passwords is valid. */
    private String changed(Directory directory, Person person, Forms device, String chosen) {
        return device.page().equals("change-password")
                ? outcome(directory, person, chosen, typed(device, chosen))
                : words(device);
    }

    private static Forms typed(Forms device, String chosen) {
        return device.page().equals("change-password")
                ? device.submit(Map.of("password-new", chosen, "password-confirm", chosen))
                : device;
    }

    private String outcome(Directory directory, Person person, String chosen, Forms device) {
        var result = TypedPassword.isSignedIn(device) || device.page().equals("password-changed")
                ? "changed"
                : words(device);
        directory.recover();
        var isChanged = result.equals("changed");
        var valid = valid(person, chosen, isChanged);
        if (!chosen.equals(person.password()) && (valid.isNew() != isChanged || valid.isOld() == valid.isNew())) {
            faults.add(directory.mode() + ": " + result + "; " + valid);
        }
        return result;
    }

    /** Which of two passwords are valid. */
    private record Valid(boolean isOld, boolean isNew) {}

    /** Tries first the password that has to be valid: Keycloak may refuse a try while it still counts a failed one. */
    private Valid valid(Person person, String chosen, boolean isChanged) {
        var fresh = person.withPassword(chosen);
        var isFirst = TypedPassword.isValid(sso, isChanged ? fresh : person);
        var isSecond = TypedPassword.isValid(sso, isChanged ? person : fresh);
        return isChanged ? new Valid(isSecond, isFirst) : new Valid(isFirst, isSecond);
    }

    // Lupa Password

    private String mailedPassword(Directory directory) {
        var employee = directory.employee();
        var device = new Forms("en").with("Accept: text/html").get(Reset.link(sso, employee));
        return confirmed(directory, employee, device);
    }

    private String mailedCode(Directory directory) {
        var employee = directory.employee();
        var waiting = new Reset(sso, "en").ask(employee).forms();
        var mail = Reset.awaitMails(sso, employee, 1).get(0);
        waiting.submit(Map.of("resetCode", Reset.code(mail)));
        return confirmed(directory, employee, waiting);
    }

    private String mailedAndRefused(Directory directory) {
        var employee = directory.employee();
        var device = new Forms("en").with("Accept: text/html").get(Reset.link(sso, employee));
        directory.ldap().refusePasswords(Refusal.OPENLDAP_QUALITY);
        return confirmed(directory, employee, device);
    }

    /** Presses the button of the page and says which password is valid then. */
    private String confirmed(Directory directory, Employee employee, Forms device) {
        if (!device.page().equals("confirm-reset")) {
            return words(device);
        }
        var mails = Reset.mails(sso, employee).size();
        device.submit(CONFIRM);
        var result = words(device);
        directory.recover();
        var isOld = TypedPassword.isValid(sso, employee.person());
        var mailed = Reset.mails(sso, employee);
        if (mailed.size() == mails) {
            if (!isOld) {
                faults.add(directory.mode() + ": " + result + "; no password is known");
            }
            return result + "; the old password stays valid";
        }
        var password = Reset.password(mailed.get(0));
        if (device.page().equals("reset-failed")) {
            if (!isOld || TypedPassword.isValid(sso, employee.person().withPassword(password))) {
                faults.add(directory.mode() + ": " + result + "; old password valid: " + isOld);
            }
            return result + "; the old password stays valid, the mailed one is not";
        }
        var after = signIn(employee.person().withPassword(password));
        if (isOld || after.startsWith("refused")) {
            faults.add(directory.mode() + ": " + result + "; old password valid: " + isOld + ", mailed one: " + after);
        }
        return result + "; sign-in with it: " + after;
    }

    private String chosenPassword(Directory directory) {
        return chosen(directory, People.randomPassword());
    }

    private String chosenWeakly(Directory directory) {
        return chosen(directory, "abc");
    }

    private String chosen(Directory directory, String password) {
        var employee = directory.employee();
        ResetSteps.set(sso, "reset-outcome", "outcome", "set-password");
        try {
            var device = new Forms("en").with("Accept: text/html").get(Reset.link(sso, employee));
            if (!device.page().equals("confirm-reset")) {
                return words(device);
            }
            device.submit(CONFIRM);
            if (!device.page().equals("change-password")) {
                return words(device);
            }
            device.submit(Map.of("password-new", password, "password-confirm", password));
            var result = device.page().equals("reset-done") ? "changed" : words(device);
            var isChanged = result.equals("changed");
            var valid = valid(employee.person(), password, isChanged);
            if (valid.isOld() == valid.isNew() || valid.isNew() != isChanged) {
                faults.add(directory.mode() + ": " + result + "; " + valid);
            }
            return result;
        } finally {
            ResetSteps.set(sso, "reset-outcome", "outcome", "temporary-password");
        }
    }

    private String step(Person person) {
        return words(new Reset(sso, "en").start(person.username()).forms());
    }

    // REST

    private String rest(Directory directory, String chosen) {
        var person = directory.person();
        var answer = Api.withAudience(sso, person)
                .speaking("en")
                .post(
                        "employee-password/change",
                        Map.of("currentPassword", person.password(), "newPassword", chosen, "confirmation", chosen));
        return outcome(directory, person, chosen, answer);
    }

    private String changeFor(Directory directory) {
        var person = directory.person();
        var chosen = People.randomPassword();
        return outcome(directory, person, chosen, changeFor(person, chosen));
    }

    private String changeForWrongly(Directory directory) {
        var person = directory.person();
        var chosen = People.randomPassword();
        return outcome(directory, person, chosen, changeFor(person.withPassword("Salah#12345"), chosen));
    }

    private Api.Answer changeFor(Person person, String chosen) {
        return webmail.api()
                .speaking("en")
                .postForm(
                        "employee-password/change-for",
                        Map.of(
                                "username",
                                person.username(),
                                "currentPassword",
                                person.password(),
                                "newPassword",
                                chosen));
    }

    private String outcome(Directory directory, Person person, String chosen, Api.Answer answer) {
        directory.recover();
        var isOld = TypedPassword.isValid(sso, person);
        var isNew = TypedPassword.isValid(sso, person.withPassword(chosen));
        if (isOld == isNew || isNew != (answer.status() == 204)) {
            faults.add(directory.mode() + ": " + words(answer) + "; old valid: " + isOld + ", new one: " + isNew);
        }
        return words(answer);
    }

    private static String words(Api.Answer answer) {
        var errors = StreamSupport.stream(answer.body().path("errors").spliterator(), false)
                .map(error -> error.path("code").asText())
                .toList();
        return answer.status()
                + (answer.code().isEmpty() ? "" : " `" + answer.code() + "`")
                + (errors.isEmpty() ? "" : " (" + String.join(", ", errors) + ")");
    }

    private String state(Directory directory) {
        return stateOf(directory.person());
    }

    private String stateOf(Person person) {
        var answer = desk.get("employee-identity/employees/" + person.username() + "/state");
        return answer.status() == 200 ? facts(answer.body()) : words(answer);
    }

    private String facts(Person person) {
        return facts(desk.get("employee-identity/employees/" + person.username() + "/state")
                .body());
    }

    private static String facts(JsonNode state) {
        return String.join(
                "; ",
                StreamSupport.stream(state.path("facts").spliterator(), false)
                        .filter(fact -> fact.path("topic").asText().equals("password"))
                        .map(fact -> "`" + fact.path("code").asText() + "`")
                        .toList());
    }

    // Words

    /** What the page says: the page and its errors, or its first sentence. */
    private static String words(Forms device) {
        if (TypedPassword.isSignedIn(device)) {
            return device.address().getQuery().contains("kc_action_status=")
                    ? "signs in, without the form"
                    : "signs in";
        }
        if (device.status() >= 500) {
            return "HTTP " + device.status() + ", Keycloak's error";
        }
        var status = device.status() == 200 ? "" : device.status() + " ";
        var error = first(ERROR, device);
        if (!error.isEmpty()) {
            return status + "refused: " + error;
        }
        var sentence = first(SENTENCE, device);
        return status + "page `" + device.page() + "`" + (sentence.isEmpty() ? "" : ": " + sentence);
    }

    /** The first sentence that the pattern finds in the visible part of the page. */
    private static String first(Pattern pattern, Forms device) {
        var matcher = pattern.matcher(HIDDEN.matcher(device.body()).replaceAll(""));
        if (!matcher.find()) {
            return "";
        }
        var text = matcher.group(1)
                .replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\"")
                .replace("|", "\\|")
                .replaceAll("\\d+ \\w+ \\d{4} at \\d\\d:\\d\\d WIB", "…")
                .replaceAll("\\s+", " ")
                .strip();
        return text.replaceFirst("(?<=[.]) .*$", "");
    }
}

package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.util.List;

/** User name and password in the mail with the first password. */
public record FirstMail(String username, String password) {

    public static FirstMail of(Mailbox.Mail mail) {
        var lines = mail.text().lines().map(String::strip).toList();
        var first = new FirstMail(after(lines, "Username:"), after(lines, "Password:"));
        Canaries.release(Canaries.Kind.TEMPORARY_PASSWORD, first.password());
        return first;
    }

    private static String after(List<String> lines, String label) {
        var at = lines.indexOf(label);
        if (at < 0) {
            throw new AssertionError("no line " + label);
        }
        return lines.get(at + 1);
    }

    public Person person(Sso sso) {
        var id = sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?exact=true&username=" + username))
                .body()
                .get(0)
                .get("id")
                .asText();
        return new Person(id, username, password);
    }
}

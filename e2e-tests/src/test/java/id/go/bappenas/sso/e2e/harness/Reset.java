package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lupa Password over plain HTTP, on a device of its own. */
public final class Reset {

    private static final Pattern LINK =
            Pattern.compile("http://\\S*/login-actions/reset-credentials\\?\\S*link=(?<secret>[^&\\s]+)\\S*");

    private final Sso sso;
    private final Forms forms = new Forms("id");

    public Reset(Sso sso) {
        this.sso = sso;
    }

    public Forms forms() {
        return forms;
    }

    /** Step 1, as if an application had begun it. */
    public Reset start(String username) {
        forms.get(sso.realm() + "/login-actions/reset-credentials?client_id=smart-office");
        forms.submit(Map.of("username", username));
        return this;
    }

    public Reset identity(Map<String, String> answers) {
        forms.submit(answers);
        return this;
    }

    public Reset mailbox(String address) {
        forms.submit(Map.of("externalEmail", address, "captcha", forms.captcha()));
        return this;
    }

    /** Steps 1 to 3. */
    public Reset ask(Employee employee) {
        return start(employee.username()).identity(employee.answers()).mailbox(employee.address());
    }

    /** Steps 1 to 3, and the link that arrives. */
    public static String link(Sso sso, Employee employee) {
        var before = mails(sso, employee).size();
        new Reset(sso).ask(employee);
        return link(awaitMails(sso, employee, before + 1).get(0).text());
    }

    /** The mails of Lupa Password, newest first; the address itself was announced there before. */
    public static List<Mailbox.Mail> mails(Sso sso, Employee employee) {
        return sso.mailbox().to(employee.address()).stream()
                .filter(mail -> mail.subject().contains("Password") && !Notices.isOne(mail))
                .toList();
    }

    /** Waits for that many of them, and for the commit that opens their links: SMTP has a mail a moment earlier. */
    public static List<Mailbox.Mail> awaitMails(Sso sso, Employee employee, int count) {
        return Await.until(count + " mails of Lupa Password", Duration.ofSeconds(30), () -> {
            var mails = mails(sso, employee);
            var links =
                    mails.stream().filter(mail -> mail.text().contains("link=")).count();
            var opened = sso.people()
                    .events(employee.person(), "SEND_RESET_PASSWORD")
                    .size();
            return mails.size() == count && opened >= links ? Optional.of(mails) : Optional.empty();
        });
    }

    public static String link(String mail) {
        var matcher = LINK.matcher(mail);
        if (!matcher.find()) {
            throw new AssertionError("no link in the mail");
        }
        Canaries.release(Canaries.Kind.LINK, matcher.group("secret"));
        return matcher.group();
    }

    /** The password that stands alone on its line. */
    public static String password(Mailbox.Mail mail) {
        var password = mail.text()
                .lines()
                .map(String::strip)
                .filter(line -> line.matches("[A-Za-z0-9#@!%*^&$]{12,}"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no password in the mail"));
        Canaries.release(Canaries.Kind.TEMPORARY_PASSWORD, password);
        return password;
    }

    /** A page without what differs in every answer: codes, ids, challenges. */
    public static String withoutTokens(String body) {
        return body.replaceAll("(session_code|execution|tab_id|client_data|state_checker)=[^\"&]*", "$1=")
                .replaceAll("data-(salt|challenge|signature|wait)=\"[^\"]*\"", "data-$1=\"\"")
                .replaceAll("checkAuthSession\\(\\s*\"[^\"]*\"", "checkAuthSession(\"\"");
    }
}

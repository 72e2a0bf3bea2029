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

    private static final Pattern CODE = Pattern.compile("\\b[B-DF-HJ-NP-TV-Z]{4}-[B-DF-HJ-NP-TV-Z]{4}\\b");

    private final Sso sso;
    private final Forms forms;

    public Reset(Sso sso) {
        this(sso, "id");
    }

    /** @param language of the device */
    public Reset(Sso sso, String language) {
        this.sso = sso;
        forms = new Forms(language);
    }

    public Forms forms() {
        return forms;
    }

    /** Sends step 1, as if Smart Office had started the reset. */
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

    /** Sends steps 1 to 3. */
    public Reset ask(Employee employee) {
        return start(employee.username()).identity(employee.answers()).mailbox(employee.address());
    }

    /** Sends steps 1 to 3 and returns the link that arrives. */
    public static String link(Sso sso, Employee employee) {
        var before = mails(sso, employee).size();
        new Reset(sso).ask(employee);
        return link(awaitMails(sso, employee, before + 1).get(0).text());
    }

    /** The mails of Lupa Password, newest first, without the mail about the recorded address and without notices. */
    public static List<Mailbox.Mail> mails(Sso sso, Employee employee) {
        return sso.mailbox().to(employee.address()).stream()
                .filter(Reset::isOne)
                .toList();
    }

    /** Whether it is a mail with a link or a new password, and no mail about the recorded address and no notice. */
    public static boolean isOne(Mailbox.Mail mail) {
        return mail.subject().contains("Password") && !Notices.isOne(mail);
    }

    /**
     * Waits for that many mails and for the commit that makes their links valid, because SMTP delivers a mail shortly
     * before.
     */
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

    /** The code beside the link. */
    public static String code(Mailbox.Mail mail) {
        var matcher = CODE.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no code in the mail");
        }
        return matcher.group();
    }

    /** The password, which is alone on its line. */
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

    /** The page without the values that differ in every answer: codes, ids, challenges, and the typed username and address. */
    public static String withoutTokens(String body) {
        return body.replaceAll("(session_code|execution|tab_id|client_data|state_checker)=[^\"&]*", "$1=")
                .replaceAll("(data-fact=\"(typed|username)\">)[^<]*", "$1")
                .replaceAll("data-(salt|challenge|signature|answer|left|wait)=\"[^\"]*\"", "data-$1=\"\"")
                .replaceAll("checkAuthSession\\(\\s*\"[^\"]*\"", "checkAuthSession(\"\"");
    }
}

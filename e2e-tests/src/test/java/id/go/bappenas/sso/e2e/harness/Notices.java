package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notices of a changed password, and the links "Bukan saya" in these and other mails. */
public final class Notices {

    private static final Pattern LINK =
            Pattern.compile("http://\\S*/employee-notice/not-me\\?token=(?<secret>[^&\\s]+)\\S*");

    private Notices() {}

    public static boolean isOne(Mailbox.Mail mail) {
        return mail.subject().contains("Password berhasil diubah");
    }

    /** The notices to the address, newest first. */
    public static List<Mailbox.Mail> to(Sso sso, String address) {
        return sso.mailbox().to(address).stream().filter(Notices::isOne).toList();
    }

    /** Waits for that number of notices. */
    public static List<Mailbox.Mail> await(Sso sso, String address, int count) {
        return Await.until(count + " notices to " + address, Duration.ofSeconds(60), () -> Optional.of(to(sso, address))
                .filter(mails -> mails.size() >= count));
    }

    /** Waits until the link of a mail is valid: SMTP delivers the mail shortly before the commit. */
    public static String link(Mailbox.Mail mail) {
        var link = address(mail);
        return Await.until("the link to be open", Duration.ofSeconds(10), () -> Optional.of(link)
                .filter(open -> new Forms("id").get(open).page().equals("not-me")));
    }

    /** The link of a mail, valid or not. */
    public static String address(Mailbox.Mail mail) {
        var matcher = LINK.matcher(mail.text());
        if (!matcher.find()) {
            throw new AssertionError("no link in the mail");
        }
        Canaries.release(Canaries.Kind.LINK, matcher.group("secret"));
        return matcher.group();
    }

    /** Opens the link and presses the button of its page. */
    public static Forms press(String link) {
        var page = new Forms("id").get(link);
        return page.page().equals("not-me")
                ? page.submit(Map.of("token", link.substring(link.indexOf("token=") + "token=".length())))
                : page;
    }
}

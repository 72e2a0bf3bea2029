package id.go.bappenas.sso.demo.inbox;

import id.go.bappenas.sso.demo.html.Html;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The pages of the inbox: the list, one mail, and the button that empties the inbox. */
final class MailPages {

    private static final int PAGE_SIZE = 100;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMM yyyy, HH.mm.ss 'WIB'", Locale.forLanguageTag("id"))
            .withZone(ZoneId.of("Asia/Jakarta"));

    private final Mailbox mailbox;
    private final OtpCodesSection codes;

    MailPages(Mailbox mailbox, OtpCodesSection codes) {
        this.mailbox = mailbox;
        this.codes = codes;
    }

    void register(RoutesConfig routes) {
        routes.get("/", this::list);
        routes.get("/messages/{id}", this::message);
        routes.get("/messages/{id}/html", this::html);
        routes.post("/empty", this::empty);
    }

    private void list(Context context) {
        int start = MailApi.number(context, "start", 0);
        List<Html> mails =
                mailbox.page(start, PAGE_SIZE).stream().map(MailPages::entry).toList();
        Html found = mails.isEmpty()
                ? Html.of("<p class=\"none\">Belum ada email. Kiriman baru muncul setelah halaman dimuat ulang.</p>")
                : Html.of("<ol class=\"mails\">%s</ol>%s", Html.join(mails), older(start));
        InboxLayout.send(context, "Kotak masuk", codes.reload(), Html.of("""
                <header><h1>Kotak masuk <small>%s email</small></h1>
                <a class="button" href="/">Muat ulang</a>
                <form method="post" action="/empty"><button>Kosongkan</button></form></header>
                %s
                %s
                """, mailbox.size(), codes.show(), found));
    }

    private static Html entry(Mail mail) {
        return Html.of("""
                <li><a href="/messages/%s"><strong>%s</strong>
                <span>Dari %s kepada %s</span> <time datetime="%s">%s</time></a></li>
                """, mail.id(), subject(mail), mail.sender(), mail.recipients(), mail.received(), time(mail));
    }

    private Html older(int start) {
        int next = start + PAGE_SIZE;
        return next < mailbox.size()
                ? Html.of("<p><a href=\"/?start=%s\">Email yang lebih lama</a></p>", next)
                : Html.of("");
    }

    private void message(Context context) {
        mailbox.find(context.pathParam("id"))
                .ifPresentOrElse(
                        mail -> InboxLayout.send(context, subject(mail), message(mail)),
                        () -> InboxLayout.gone(context));
    }

    private static Html message(Mail mail) {
        return Html.of("""
                <p><a href="/">&larr; Kotak masuk</a></p>
                <h1>%s</h1>
                %s
                %s
                <h2>Bagian teks</h2>
                <pre>%s</pre>
                """, subject(mail), envelope(mail), frame(mail), text(mail));
    }

    private static Html envelope(Mail mail) {
        return Html.of("""
                <dl><dt>Dari</dt><dd>%s</dd><dt>Kepada</dt><dd>%s</dd>
                <dt>Waktu</dt><dd><time datetime="%s">%s</time></dd></dl>
                """, mail.sender(), mail.recipients(), mail.received(), time(mail));
    }

    private static Html frame(Mail mail) {
        return mail.body().html().isEmpty() ? Html.of("") : Html.of("""
                        <iframe title="Isi email" sandbox="%s" src="/messages/%s/html"></iframe>
                        """, InboxLayout.MAIL_SANDBOX, mail.id());
    }

    private void html(Context context) {
        mailbox.find(context.pathParam("id"))
                .ifPresentOrElse(
                        mail -> InboxLayout.sendMail(context, mail.body().html()), () -> InboxLayout.gone(context));
    }

    private void empty(Context context) {
        // A page of another site must not empty the inbox. Browsers send the origin of the form.
        if ("cross-site".equals(context.header("Sec-Fetch-Site"))) {
            context.status(HttpStatus.FORBIDDEN);
            return;
        }
        mailbox.clear();
        context.redirect("/", HttpStatus.SEE_OTHER);
    }

    private static String subject(Mail mail) {
        return mail.subject().isBlank() ? "(tanpa subjek)" : mail.subject();
    }

    private static String text(Mail mail) {
        return mail.body().text().isEmpty()
                ? "(tidak ada bagian teks)"
                : mail.body().text();
    }

    private static String time(Mail mail) {
        return TIME.format(mail.received());
    }
}

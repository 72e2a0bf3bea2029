package id.go.bappenas.sso.demo.inbox;

import id.go.bappenas.sso.demo.html.Html;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;

/** The frame of the inbox's pages, and the sandbox for the HTML of a mail. */
final class InboxLayout {

    /** A mail gets no scripts, forms or cookies. Its links open in a new tab outside the sandbox. */
    static final String MAIL_SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src data:; frame-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String MAIL_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline';"
            + " frame-ancestors 'self'; sandbox " + MAIL_SANDBOX;

    private InboxLayout() {}

    static void send(Context context, String title, Html content) {
        send(context, title, Html.of(""), content);
    }

    /** @param head further elements of the head */
    static void send(Context context, String title, Html head, Html content) {
        secure(context, PAGE_POLICY);
        context.html(Html.of("""
                <!DOCTYPE html>
                <html lang="id">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                %s
                <title>%s · Kotak masuk demo SSO Bappenas</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/inbox.css">
                </head>
                <body><main>%s</main></body>
                </html>
                """, head, title, content).markup());
    }

    static void gone(Context context) {
        context.status(HttpStatus.NOT_FOUND);
        send(context, "Tidak ditemukan", Html.of("""
                <h1>Email tidak ditemukan</h1>
                <p>Email ini sudah dihapus. <a href="/">Kembali ke kotak masuk</a></p>
                """));
    }

    /**
     * Sends the HTML of a mail. The HTML parser ignores a second doctype or head, so a mail that is a whole document is shown
     * as such, and the inbox's base element comes first.
     */
    static void sendMail(Context context, String html) {
        secure(context, MAIL_POLICY);
        context.html("<!DOCTYPE html><base target=\"_blank\">" + html);
    }

    private static void secure(Context context, String policy) {
        context.header("Content-Security-Policy", policy)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store");
    }
}

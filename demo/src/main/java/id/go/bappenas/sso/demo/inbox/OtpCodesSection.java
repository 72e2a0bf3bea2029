package id.go.bappenas.sso.demo.inbox;

import id.go.bappenas.sso.demo.html.Html;
import id.go.bappenas.sso.demo.keycloak.Otp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The section of the inbox's page with the current codes of the officers' authenticator apps. */
final class OtpCodesSection {

    private final List<OfficerOtp> apps;
    private final Clock clock;

    OtpCodesSection(List<OfficerOtp> apps, Clock clock) {
        this.apps = apps;
        this.clock = clock;
    }

    /** Makes the page reload when the codes change. */
    Html reload() {
        return apps.isEmpty()
                ? Html.of("")
                : Html.of("<meta http-equiv=\"refresh\" content=\"%s\">", secondsLeft(clock.instant()));
    }

    Html show() {
        if (apps.isEmpty()) {
            return Html.of("");
        }
        var now = clock.instant();
        var left = secondsLeft(now);
        return Html.of(
                """
                <section class="codes" aria-labelledby="codes">
                <h2 id="codes">Kode sekali pakai petugas</h2>
                <ul>%s</ul>
                <svg viewBox="0 0 %s 1" preserveAspectRatio="none" aria-hidden="true"><rect width="%s" height="1">
                <animate attributeName="width" from="%s" to="0" dur="%ss" fill="freeze"/></rect></svg>
                <p>Pengganti ponsel untuk demo ini. Setiap kode hanya berlaku satu kali; kode baru muncul sendiri dalam
                %s detik.</p>
                </section>
                """, Html.join(apps.stream().map(app -> row(app, now)).toList()), Otp.PERIOD, left, left, left, left);
    }

    private static Html row(OfficerOtp app, Instant now) {
        return Html.of(
                "<li><span>%s</span> <strong data-code=\"%s\">%s</strong></li>",
                app.username(), app.username(), app.app().code(now));
    }

    private static long secondsLeft(Instant now) {
        return Otp.PERIOD - now.getEpochSecond() % Otp.PERIOD;
    }
}

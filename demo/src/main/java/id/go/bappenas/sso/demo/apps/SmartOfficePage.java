package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import java.util.List;

/** Says what SSO is, in the words of the ministry's guide, and opens the other applications. */
final class SmartOfficePage {

    private SmartOfficePage() {}

    static Html content() {
        Html cards = Html.join(List.of(
                card(App.WEBMAIL, "Email dinas Anda."), card(App.FLEXIWORK, "Presensi dan laporan kerja fleksibel.")));
        return Html.of("""
                <h1>Smart Office</h1>
                <p class="lead">SSO adalah teknologi autentikasi yang memungkinkan pengguna memiliki satu akses berupa \
                nama pengguna (<i lang="en">username</i>) dan <i lang="en">password</i> untuk mengakses berbagai \
                aplikasi. Webmail Bappenas memakai <i lang="en">username</i> dan <i lang="en">password</i> yang sama \
                dengan akses SSO.</p>
                <h2>Aplikasi Anda</h2>
                <ul class="cards">%s</ul>
                """, cards);
    }

    private static Html card(App app, String purpose) {
        return Html.of("""
                <li><a href="%s" data-opens="%s"><strong>%s</strong> <span>%s</span>
                <small>Buka tanpa memasukkan password lagi</small></a></li>
                """, app.page(), app.clientId(), app.title(), purpose);
    }
}

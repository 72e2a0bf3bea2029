package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import java.util.List;

/** The content of each application's page. All mails and figures are invented. */
final class AppContent {

    private static final List<Html> MAILS = List.of(
            mail(
                    "Sekretariat Unit Kerja",
                    "Undangan rapat koordinasi mingguan",
                    "Senin pukul 09.00, ruang rapat lantai 3.",
                    "08.15"),
            mail(
                    "Pusdatin",
                    "Jadwal pemeliharaan jaringan",
                    "Sabtu malam, layanan terhenti sekitar dua jam.",
                    "Kemarin"),
            mail("Perpustakaan", "Buku yang Anda pesan sudah tersedia", "Silakan diambil di meja layanan.", "Kemarin"),
            mail(
                    "Koperasi Pegawai",
                    "Rapat anggota tahunan",
                    "Bahan rapat terlampir. Mohon konfirmasi kehadiran.",
                    "3 hari lalu"));

    private AppContent() {}

    static Html of(App app) {
        return switch (app) {
            case SMART_OFFICE -> smartOffice();
            case WEBMAIL -> webmail();
            case FLEXIWORK -> flexiwork();
        };
    }

    private static Html smartOffice() {
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

    private static Html webmail() {
        return Html.of("""
                <h1>Webmail</h1>
                <p class="sample">Aplikasi contoh. Surat di bawah ini bukan surat sungguhan.</p>
                <h2>Kotak masuk</h2>
                <ul class="mails">%s</ul>
                """, Html.join(MAILS));
    }

    private static Html mail(String from, String subject, String opening, String time) {
        return Html.of("""
                <li><span>%s</span> <time>%s</time> <strong>%s</strong> <small>%s</small></li>
                """, from, time, subject, opening);
    }

    private static Html flexiwork() {
        return Html.of("""
                <h1>Flexiwork</h1>
                <p class="sample">Aplikasi contoh. Isian di bawah ini bukan data sungguhan.</p>
                <h2>Hari ini</h2>
                <dl class="facts">
                <div><dt>Lokasi kerja</dt><dd>Kantor</dd></div>
                <div><dt>Presensi masuk</dt><dd>07.58 WIB</dd></div>
                <div><dt>Laporan harian</dt><dd>Belum diisi</dd></div>
                </dl>
                """);
    }

    /** The page of Flexiwork for users without its role, which is requested in a memo. */
    static Html noAccess() {
        return Html.of("""
                <section class="message">
                <h1>Flexiwork</h1>
                <p>Anda belum memiliki akses Flexiwork. Mintalah pimpinan unit kerja Anda mengajukan permohonan \
                melalui nota dinas.</p>
                <p><a class="button" href="%s">Kembali ke Smart Office</a></p>
                </section>
                """, App.SMART_OFFICE.page());
    }
}

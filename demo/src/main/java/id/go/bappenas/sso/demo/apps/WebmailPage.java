package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;
import java.util.List;

/** A stand-in inbox: what is in it is invented. */
final class WebmailPage {

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

    private WebmailPage() {}

    static Html content() {
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
}

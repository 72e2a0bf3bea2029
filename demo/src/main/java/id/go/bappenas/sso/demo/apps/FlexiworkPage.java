package id.go.bappenas.sso.demo.apps;

import id.go.bappenas.sso.demo.html.Html;

/** A stand-in for the application that needs more than a password: access that a memo has asked for. */
final class FlexiworkPage {

    private FlexiworkPage() {}

    static Html content() {
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

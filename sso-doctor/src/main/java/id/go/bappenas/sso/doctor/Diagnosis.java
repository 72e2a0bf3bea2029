package id.go.bappenas.sso.doctor;

import java.util.Locale;

/** What the doctor can find, each with what to do. The code is the name in lower case, with hyphens. */
enum Diagnosis {
    KEYCLOAK_VERSION(
            Severity.WARNING,
            "Keycloak ini versi lain daripada yang dikenal JAR kami; pasang versi yang cocok, atau baca tabel versi.",
            "This Keycloak is another version than that of our JARs; install the matching one, or read the table of"
                    + " versions."),
    JAR_MISSING(
            Severity.ERROR,
            "JAR ini tidak aktif; letakkan di providers/ pada setiap node, lalu kc.sh build dan mulai ulang.",
            "This JAR is not active; put it into providers/ on each node, then kc.sh build and restart."),
    JAR_VERSION(
            Severity.ERROR,
            "JAR ini versi lain daripada bin/sso; pasang semua JAR dari satu rilis, lalu kc.sh build.",
            "This JAR is another version than bin/sso; install all JARs of one release, then kc.sh build."),
    NODE_UNREACHABLE(
            Severity.ERROR,
            "Node ini tidak dapat diperiksa; periksa alamatnya (--node), jaringan, dan sertifikatnya.",
            "This node could not be checked; check its address (--node), the network and its certificate."),
    NODES_DIFFER(
            Severity.ERROR,
            "Node berbeda satu sama lain; pasang berkas dan pengaturan yang sama di setiap node, lalu kc.sh build.",
            "The nodes differ; install the same files and settings on each node, then kc.sh build."),
    NODE_CLOCKS(
            Severity.WARNING,
            "Jam antar-node berbeda lebih dari 5 detik; pakai NTP di semua node.",
            "The clocks of the nodes differ by more than 5 seconds; use NTP on all nodes."),
    TABLE_MISSING(
            Severity.ERROR,
            "Tabel kami tidak ada di basis data, jadi server gagal memakainya; hentikan semua node, lalu pulihkan basis data"
                    + " dari cadangan (docs/operators/backup.md). Keycloak tidak membuatnya lagi selama databasechangelog_*"
                    + " kami masih ada.",
            "The database lacks tables of ours, so the server fails where it uses them; stop all nodes, then restore the"
                    + " database from the backup (docs/operators/backup.md). Keycloak does not make them again while our"
                    + " databasechangelog_* exist."),
    INDEX_MISSING(
            Severity.WARNING,
            "Indeks tabel kami tidak ada di basis data; jalankan perintah CREATE INDEX yang ditulis Keycloak di log saat"
                    + " upgrade.",
            "The database lacks an index of our tables; run the CREATE INDEX statement that Keycloak wrote into its log at"
                    + " the upgrade."),
    METRICS_OFF(
            Severity.WARNING,
            "Node ini tidak punya metrik, jadi tidak ada peringatan yang dapat menyala; isi metrics-enabled=true di"
                    + " conf/keycloak.conf, lalu kc.sh build.",
            "This node has no metrics, so no alert can fire; set metrics-enabled=true in conf/keycloak.conf, then kc.sh"
                    + " build."),
    MAILS_FAILING(
            Severity.WARNING,
            "Email gagal terkirim dan akan dicoba lagi; lihat docs/operators/runbook.md, bagian Mails fail.",
            "Mails fail and will be tried again; see docs/operators/runbook.md, section Mails fail."),
    MAILS_OLD(
            Severity.ERROR,
            "Sebuah email menunggu lebih dari 10 menit; lihat docs/operators/runbook.md, bagian Mails fail.",
            "A mail has waited for more than 10 minutes; see docs/operators/runbook.md, section Mails fail."),
    ROWS_STUCK(
            Severity.WARNING,
            "Baris permohonan yang disetujui tidak maju lebih dari satu jam; lihat docs/operators/runbook.md, bagian Rows do"
                    + " not move.",
            "Rows of approved requests have not gone on for more than an hour; see docs/operators/runbook.md, section Rows do"
                    + " not move."),
    ROWS_FAILED(
            Severity.INFO,
            "Baris permohonan gagal; lihat docs/operators/runbook.md, bagian Rows failed.",
            "Rows of requests failed; see docs/operators/runbook.md, section Rows failed."),
    HASH_IN_JAVA(
            Severity.WARNING,
            "argon2-native tidak memakai pustaka C; hash password tiga sampai lima kali lebih mahal. Pasang libsodium.",
            "argon2-native uses no C library; password hashes cost three to five times as much. Install libsodium."),
    SMALL_PAGES(
            Severity.WARNING,
            "Kernel node ini tidak memberi huge page kepada libsodium; hash password sampai tiga kali lebih mahal. Tulis always"
                    + " ke /sys/kernel/mm/transparent_hugepage/enabled (docs/operators/runbook.md, bagian Hashes are slow).",
            "The kernel of this node gives libsodium no huge pages; password hashes cost up to three times as much. Write"
                    + " always to /sys/kernel/mm/transparent_hugepage/enabled (docs/operators/runbook.md, section Hashes are"
                    + " slow)."),
    CACHE_UNHEALTHY(
            Severity.ERROR,
            "Cache node ini tidak sehat; periksa sambungan antar-node.",
            "A cache of this node is not healthy; check the connections between nodes."),
    IDENTITY_KEY(
            Severity.ERROR,
            "Kunci data identitas tidak dapat dipakai; letakkan kunci yang benar di vault setiap node. Server"
                    + " memeriksanya lagi pada permintaan berikutnya.",
            "A key of identity data cannot be used; put the right one into the vault of each node. The server checks again"
                    + " at the next request."),
    REALM_DIFFERS(
            Severity.WARNING,
            "Realm berbeda dari file realm; lihat sso apply --dry-run, lalu jalankan apply atau ubah file.",
            "The realm differs from the realm file; see sso apply --dry-run, then run apply or change the file."),
    ATTRIBUTE_DAMAGED(
            Severity.WARNING,
            "Nilai atribut realm ini tidak berlaku, jadi server memakai nilai bawaan; jalankan sso apply, atau perbaiki"
                    + " dengan bin/kcadm.sh update realms/REALM -s attributes.NAMA=NILAI.",
            "The value of this realm attribute is not valid, so the server uses its default; run sso apply, or correct it with"
                    + " bin/kcadm.sh update realms/REALM -s attributes.NAME=VALUE."),
    PLACEHOLDER(
            Severity.ERROR,
            "Variabel file realm tidak terisi saat impor; jalankan sso apply.",
            "A variable of the realm file was not filled in at the import; run sso apply."),
    ADDRESS_HTTP(
            Severity.ERROR,
            "Alamat publik realm memakai http; isi KC_HOSTNAME dengan https://…, dan KC_PROXY_HEADERS di belakang proxy.",
            "The realm's public address is http; set KC_HOSTNAME to https://…, and KC_PROXY_HEADERS behind a proxy."),
    ADDRESS_OTHER(
            Severity.ERROR,
            "Realm memakai alamat lain daripada alamat publiknya; periksa KC_HOSTNAME dan Frontend URL realm.",
            "The realm uses another address than its public one; check KC_HOSTNAME and the realm's Frontend URL."),
    HOST_FROM_STRANGERS(
            Severity.ERROR,
            "Server percaya pada nama host dalam permintaan orang asing; isi KC_HOSTNAME, dan KC_PROXY_TRUSTED_ADDRESSES.",
            "The server believes the host name in a stranger's request; set KC_HOSTNAME, and KC_PROXY_TRUSTED_ADDRESSES."),
    CLIENT_ADDRESS_FROM_STRANGERS(
            Severity.ERROR,
            "Server percaya pada X-Forwarded-For dari orang asing, jadi batas percobaan dapat diakali; isi"
                    + " KC_PROXY_TRUSTED_ADDRESSES, dan proxy harus mengganti header itu.",
            "The server believes X-Forwarded-For of a stranger, so limits of tries can be evaded; set"
                    + " KC_PROXY_TRUSTED_ADDRESSES, and let the proxy replace that header."),
    PROXY_HEADERS_OFF(
            Severity.INFO,
            "Server tidak membaca header proxy. Itu benar tanpa proxy; di belakang proxy semua orang tampak memakai satu"
                    + " alamat, dan dari sini tidak dapat dinilai. Masuklah dari komputer lain: di konsol admin, Events,"
                    + " alamatnya harus alamat komputer itu. Jika alamat proxy, isi KC_PROXY_HEADERS dan"
                    + " KC_PROXY_TRUSTED_ADDRESSES.",
            "The server reads no proxy headers. That is right without a proxy; behind one all people seem to have one address,"
                    + " and that cannot be judged from here. Sign in from another computer: in the admin console, Events,"
                    + " its address has to be that computer's. If it is the proxy's, set KC_PROXY_HEADERS and"
                    + " KC_PROXY_TRUSTED_ADDRESSES."),
    PROXY_ITSELF(
            Severity.INFO,
            "Alamat ini termasuk proxy yang dipercaya server (KC_PROXY_TRUSTED_ADDRESSES), jadi dari sini tidak dapat dinilai"
                    + " apakah server percaya pada orang asing; jalankan doctor sekali dari komputer lain.",
            "This address is one of the proxies that the server trusts (KC_PROXY_TRUSTED_ADDRESSES), so whether the server"
                    + " believes strangers cannot be judged from here; run doctor once from another computer."),
    CERTIFICATE_EXPIRES(
            Severity.WARNING,
            "Sertifikat TLS habis dalam 30 hari; perbarui.",
            "The TLS certificate expires within 30 days; renew it."),
    HTTP_WITHOUT_REDIRECT(
            Severity.WARNING,
            "Port 80 menjawab tanpa mengalihkan ke https; alihkan di proxy.",
            "Port 80 answers without a redirect to https; redirect in the proxy."),
    CLOCK(
            Severity.ERROR,
            "Jam server dan komputer ini berbeda; pakai NTP di semua node.",
            "The clocks of the server and this computer differ; use NTP on all nodes."),
    METRICS_OPEN(
            Severity.WARNING,
            "Metrik terbaca dari sini; tutup port pengelolaan di firewall, kecuali untuk pemantau.",
            "Metrics can be read from here; close the management port in the firewall, except for the monitor."),
    DEBUG_PORT(
            Severity.ERROR,
            "Port debug Java terbuka: siapa pun yang mencapainya menjalankan program di server. Mulai tanpa --debug.",
            "Java's debug port is open: a program that reaches it can run code on the server. Start without --debug."),
    SMTP_HOST(
            Severity.WARNING,
            "Server mail realm belum diisi, atau localhost seperti bawaan file realm; isi SSO_SMTP_HOST (127.0.0.1 jika di"
                    + " mesin ini), lalu sso apply.",
            "The realm's mail server is not set, or localhost as by default of the realm file; set SSO_SMTP_HOST (127.0.0.1 if"
                    + " it is on this machine), then sso apply."),
    SMTP_PASSWORD(
            Severity.WARNING,
            "Password SMTP tersimpan di basis data; pindahkan ke vault (smtp-password), lalu sso apply.",
            "The SMTP password is in the database; move it to the vault (smtp-password), then sso apply."),
    SMTP_REFUSED(
            Severity.ERROR,
            "Mail uji tidak terkirim; periksa alamat, port, TLS, login, dan isi smtp-password di vault.",
            "The test mail was not sent; check host, port, TLS, login, and smtp-password in the vault."),
    SMTP_UNTRIED(
            Severity.WARNING,
            "Mail uji tidak dicoba: Keycloak hanya mengirimnya ke alamat akun ini sendiri, dan akun ini tidak punya. Isi alamat"
                    + " email akun itu di realm master (bin/kcadm.sh update users/ID -r master -s email=ANDA@…; client:"
                    + " akun service-account-CLIENT), lalu ulangi.",
            "No test mail was tried: Keycloak sends it to this account's own address alone, and it has none. Set the e-mail of"
                    + " that account in realm master (bin/kcadm.sh update users/ID -r master -s email=YOU@…; of a client:"
                    + " account service-account-CLIENT), then repeat."),
    ADMIN_WITHOUT_SECOND_FACTOR(
            Severity.ERROR,
            "Administrator realm master masuk dengan password saja; pasang OTP atau passkey.",
            "An administrator of realm master signs in with a password alone; set up OTP or a passkey."),
    ADMIN_TEMPORARY(
            Severity.WARNING,
            "Administrator sementara masih ada; buat akun pribadi, lalu hapus akun ini.",
            "The temporary administrator still exists; make a personal account, then delete this one."),
    WEBMAIL_PUBLIC(
            Severity.ERROR,
            "Client ini publik, padahal punya service account: jalankan sso apply, lalu beri server webmail secret-nya.",
            "This client is public although it has a service account: run sso apply, then give the webmail's server its"
                    + " secret."),
    BRUTE_FORCE_OFF(
            Severity.ERROR,
            "Batas percobaan password mati; nyalakan (Realm settings, Security defenses), atau sso apply.",
            "The limit of password tries is off; switch it on (Realm settings, Security defenses), or sso apply."),
    EVENTS_OFF(
            Severity.ERROR,
            "Peristiwa tidak disimpan, jadi tidak ada jejak audit; nyalakan (Realm settings, Events), atau sso apply.",
            "Events are not stored, so there is no audit trail; switch them on (Realm settings, Events), or sso apply."),
    TLS_NOT_REQUIRED(
            Severity.ERROR,
            "Realm menerima http dari mana pun; pilih Require SSL: External requests.",
            "The realm takes http from anywhere; choose Require SSL: External requests."),
    REGISTRATION_OPEN(
            Severity.WARNING,
            "Setiap orang dapat membuat akun sendiri; matikan User registration kecuali memang diinginkan.",
            "People can make accounts themselves; switch User registration off unless it is wanted."),
    UNMANAGED_ATTRIBUTES(
            Severity.ERROR,
            "Orang dapat mengisi sendiri atribut apa pun; pilih Only administrators can write, atau sso apply.",
            "People can write any attribute themselves; choose Only administrators can write, or sso apply."),
    SECURITY_ADDRESS(
            Severity.WARNING,
            "Alarm tidak punya penerima; isi SSO_SECURITY_ADDRESS, lalu sso apply.",
            "Alarms have no recipient; set SSO_SECURITY_ADDRESS, then sso apply."),
    HELP_CONTACT(
            Severity.WARNING,
            "Halaman menyebut helpdesk tanpa alamat; isi SSO_HELP_CONTACT, lalu mulai ulang.",
            "Pages name a helpdesk without an address; set SSO_HELP_CONTACT and restart."),
    NOT_CHECKED(
            Severity.INFO,
            "Tidak dapat diperiksa dengan akun atau dari tempat ini.",
            "Could not be checked with this account or from this place.");

    /** How bad it is; only an error makes the exit code 1. */
    enum Severity {
        ERROR,
        WARNING,
        INFO
    }

    private final Severity severity;
    private final String indonesian;
    private final String english;

    Diagnosis(Severity severity, String indonesian, String english) {
        this.severity = severity;
        this.indonesian = indonesian;
        this.english = english;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    String indonesian() {
        return indonesian;
    }

    String english() {
        return english;
    }
}

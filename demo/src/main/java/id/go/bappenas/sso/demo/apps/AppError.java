package id.go.bappenas.sso.demo.apps;

import io.javalin.http.HttpStatus;

/** The reasons for an error page, in words for the user. */
enum AppError {
    DENIED(HttpStatus.BAD_REQUEST, "Anda belum masuk", "Proses masuk dibatalkan atau ditolak."),
    LOGIN_NEEDED(HttpStatus.BAD_REQUEST, "Anda belum masuk", "SSO meminta Anda memasukkan username dan password lagi."),
    EXPIRED(
            HttpStatus.BAD_REQUEST,
            "Anda belum masuk",
            "Halaman masuk ini sudah kedaluwarsa, sudah dipakai, atau dibuka di browser lain."),
    FOREIGN_FORM(HttpStatus.FORBIDDEN, "Permintaan ditolak", "Formulir ini sudah kedaluwarsa. Muat ulang halamannya."),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Halaman tidak ditemukan", "Alamat ini tidak ada di aplikasi ini."),
    REFUSED(
            HttpStatus.BAD_GATEWAY,
            "Proses masuk terhenti",
            "SSO memberi jawaban yang tidak dapat diterima aplikasi ini. Hubungi pengelola SSO bila terulang."),
    PASSWORD_REFUSED(
            HttpStatus.BAD_GATEWAY,
            "Password belum diubah",
            "SSO memberi jawaban yang tidak dapat dibaca aplikasi ini. Hubungi pengelola SSO bila terulang."),
    BUSY(
            HttpStatus.SERVICE_UNAVAILABLE,
            "SSO belum dapat melayani",
            "Waktu untuk masuk sudah habis, atau SSO sedang sibuk."),
    UNREACHABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "SSO tidak dapat dihubungi",
            "Layanan SSO sedang tidak dapat dihubungi. Tunggu sebentar.");

    private final HttpStatus status;
    private final String title;
    private final String sentence;

    AppError(HttpStatus status, String title, String sentence) {
        this.status = status;
        this.title = title;
        this.sentence = sentence;
    }

    /** Reads an error code of OAuth 2.0 (RFC 6749, 4.1.2.1) or OpenID Connect (Core 1.0, 3.1.2.6). */
    static AppError ofCode(String code) {
        return switch (code) {
            case "access_denied" -> DENIED;
            case "login_required", "interaction_required", "account_selection_required", "consent_required" ->
                LOGIN_NEEDED;
            case "invalid_grant" -> EXPIRED;
            case "temporarily_unavailable" -> BUSY;
            default -> REFUSED;
        };
    }

    HttpStatus status() {
        return status;
    }

    String title() {
        return title;
    }

    String sentence() {
        return sentence;
    }
}

package id.go.bappenas.sso.realm;

import java.util.List;

/** What a change means for people and applications, in plain words beside its technical text. */
final class PlainWords {

    /**
     * @param object how the name of the changed object begins
     * @param field how the name of the changed field begins; empty for the whole object
     */
    private record Meaning(String object, String field, String indonesian, String english) {

        boolean isOf(Change change) {
            return change.object().startsWith(object)
                    && (field.isEmpty()
                            ? change.field().isEmpty()
                            : change.field().startsWith(field));
        }
    }

    /** The first one that fits counts. */
    private static final List<Meaning> MEANINGS = List.of(
            new Meaning(
                    "realm",
                    "passwordPolicy",
                    "aturan password berubah; aturan lain yang tidak bertentangan tetap",
                    "the rules for passwords change; other rules that do not contradict stay"),
            new Meaning(
                    "realm",
                    "browserFlow",
                    "alur masuk yang dipakai sekarang tidak dipakai lagi, tetapi tidak dihapus",
                    "the sign-in flow of now is no longer used, but not deleted"),
            new Meaning(
                    "realm",
                    "directGrantFlow",
                    "program yang masuk dengan password (direct grant) mendapat alur lain, dengan OTP bila ada",
                    "programs that sign in by password (direct grant) get another flow, with OTP where a person has it"),
            new Meaning(
                    "realm",
                    "resetCredentialsFlow",
                    "Lupa Password memakai alur lain: data identitas dan email eksternal",
                    "Lupa Password uses another flow: identity data and an external address"),
            new Meaning(
                    "realm",
                    "failureFactor",
                    "jumlah percobaan password yang salah sebelum akun menunggu berubah; lebih banyak berarti lebih longgar",
                    "wrong passwords until an account has to wait are another number; a higher number guards less"),
            new Meaning(
                    "realm",
                    "waitIncrementSeconds",
                    "lama menunggu setelah terlalu banyak password salah berubah; lebih singkat berarti lebih longgar",
                    "the wait after too many wrong passwords lasts another time; a shorter wait guards less"),
            new Meaning(
                    "realm",
                    "maxFailureWaitSeconds",
                    "lama menunggu yang terpanjang setelah password salah berubah; lebih singkat berarti lebih longgar",
                    "the longest wait after wrong passwords is another time; a shorter wait guards less"),
            new Meaning(
                    "realm",
                    "maxDeltaTimeSeconds",
                    "password salah diingat selama waktu lain; lebih singkat berarti lebih longgar",
                    "wrong passwords are remembered for another time; a shorter time guards less"),
            new Meaning(
                    "realm",
                    "bruteForceProtected",
                    "batas percobaan password dinyalakan atau dimatikan",
                    "the limit of password tries is switched on or off"),
            new Meaning("realm", "smtpServer", "email dikirim dengan cara lain", "mail is sent another way"),
            new Meaning(
                    "realm",
                    "revokeRefreshToken",
                    "refresh token hanya berlaku sekali",
                    "refresh tokens work only once"),
            new Meaning("realm", "ssoSession", "lamanya sesi berubah", "sessions last another time"),
            new Meaning(
                    "realm", "offlineSession", "lamanya sesi offline berubah", "offline sessions last another time"),
            new Meaning("realm", "accessTokenLifespan", "masa token akses berubah", "access tokens last another time"),
            new Meaning("realm", "loginTheme", "tampilan halaman masuk berganti", "the sign-in pages look different"),
            new Meaning("realm", "accountTheme", "tampilan halaman akun berganti", "the account pages look different"),
            new Meaning("realm", "emailTheme", "tampilan email berganti", "mails look different"),
            new Meaning("realm", "displayName", "nama yang tampil di halaman berganti", "pages show another name"),
            new Meaning(
                    "client",
                    "publicClient",
                    "client publik menjadi rahasia atau sebaliknya: aplikasinya perlu (atau tidak lagi perlu) client secret",
                    "a public client becomes confidential or the reverse: its application needs (or no longer needs) the"
                            + " client secret"),
            new Meaning(
                    "client",
                    "redirectUris",
                    "alamat balik yang tidak tercantum lagi ditolak: aplikasi di sana tidak dapat masuk",
                    "redirect URIs that are no longer listed are refused: applications there cannot sign in"),
            new Meaning("client", "attributes.pkce", "aplikasi harus memakai PKCE", "the application has to use PKCE"),
            new Meaning(
                    "client",
                    "fullScopeAllowed",
                    "token tidak lagi memuat peran dari client lain",
                    "tokens no longer have the roles of other clients"),
            new Meaning(
                    "client",
                    "serviceAccountsEnabled",
                    "client mendapat service account",
                    "the client gets a service account"),
            new Meaning(
                    "client",
                    "attributes.backchannel.logout",
                    "logout dikirim ke alamat lain",
                    "logouts are sent elsewhere"),
            new Meaning(
                    "user profile, attribute",
                    "permissions",
                    "siapa yang boleh melihat dan mengubah atribut ini berubah",
                    "other people may see and edit this attribute"),
            new Meaning(
                    "user profile, attribute",
                    "required",
                    "atribut ini menjadi wajib atau tidak wajib",
                    "the attribute becomes mandatory or optional"),
            new Meaning(
                    "user profile",
                    "unmanagedAttributePolicy",
                    "orang tidak lagi mengisi sendiri atribut yang tidak dikenal; nilainya tetap",
                    "people no longer write unknown attributes themselves; the values stay"),
            new Meaning(
                    "role default-roles-",
                    "",
                    "peran ini hilang dari semua orang yang tidak mendapatnya langsung",
                    "all people lose this role except those who have it directly"),
            new Meaning("flow ", "", "langkah ini hilang dari alur", "this step goes out of the flow"),
            new Meaning(
                    "required action",
                    "enabled",
                    "tindakan ini diaktifkan atau dimatikan",
                    "this action is switched on or off"));

    private PlainWords() {}

    /** Two indented lines, or one if the change speaks for itself. */
    static String of(Change change) {
        String sign = change.losesSomething() ? "  - " : "  + ";
        String meaning = change.losesSomething() || change.object().startsWith("client")
                ? MEANINGS.stream()
                        .filter(candidate -> candidate.isOf(change))
                        .findFirst()
                        .map(found -> System.lineSeparator() + "      " + found.indonesian() + " / " + found.english())
                        .orElse("")
                : "";
        return sign + change + meaning;
    }
}

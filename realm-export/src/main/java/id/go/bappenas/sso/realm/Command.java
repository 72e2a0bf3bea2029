package id.go.bappenas.sso.realm;

import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;

/** The two programs of this module: their arguments, output and exit codes. */
enum Command {
    APPLY("--realm-file", "bappenas-realm.json", """
            apply --server URL [--realm-file FILE] [--dry-run] [--insecure-http]

              --server URL       alamat Keycloak / address of Keycloak, such as https://sso.example.go.id
              --realm-file FILE  default: bappenas-realm.json di samping / next to apply
            """, ""),
    REMOVE("--realm", "bappenas", """
            remove --server URL [--realm NAME] [--dry-run] [--insecure-http]

              --server URL       alamat Keycloak / address of Keycloak, such as https://sso.example.go.id
              --realm NAME       default: bappenas
            """, """

            Berikutnya / next:
            1. Pilih aturan password bawaan Keycloak sebagai gantinya. / Choose rules of Keycloak's own instead.
            2. Hapus spi-theme--welcome-theme dari conf/keycloak.conf, dan bappenas-realm.json dari data/import.
               / Take spi-theme--welcome-theme out of conf/keycloak.conf, and bappenas-realm.json out of data/import.
            3. Hentikan server, keluarkan dari providers/: account-desk.jar, account-provisioning-rest.jar,
               account-contracts.jar, account-requests.jar, account-request-store.jar, attachment-check.jar,
               nik-reset-authenticator.jar,
               password-policy-spi.jar, password-storage.jar, employee-identity-rest.jar, account-state.jar, account-overview.jar, account-notices.jar, employee-spi.jar,
               account-credentials.jar, mail-outbox-spi.jar, people-lists.jar, provider-support.jar, argon2-native.jar, theme-bappenas.jar; kc.sh build, mulai.
               / Stop the server, take these twenty JARs out of providers/, kc.sh build, start.
            """);

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private static final String COMMON = """
              --dry-run          hanya laporkan / only report
              --insecure-http    izinkan http ke server lain / allow http to a host other than this one

            SSO_ADMIN_USERNAME + SSO_ADMIN_PASSWORD[_FILE], or
            SSO_ADMIN_CLIENT_ID + SSO_ADMIN_CLIENT_SECRET[_FILE]; SSO_ADMIN_REALM (default: master)
            """;

    /** The work of a program after its arguments are parsed. */
    interface Work {

        Report run(Arguments arguments, Credentials credentials, Consumer<Change> listener);
    }

    private final String targetOption;
    private final String defaultTarget;
    private final String synopsis;
    private final String afterword;

    Command(String targetOption, String defaultTarget, String synopsis, String afterword) {
        this.targetOption = targetOption;
        this.defaultTarget = defaultTarget;
        this.synopsis = synopsis;
        this.afterword = afterword;
    }

    /** The option that only this program has. */
    String targetOption() {
        return targetOption;
    }

    String defaultTarget() {
        return defaultTarget;
    }

    String usage() {
        return synopsis + COMMON;
    }

    /** Runs the work, prints its output and returns the exit code. */
    int run(String[] args, Map<String, String> environment, PrintStream out, PrintStream err, Work work) {
        try {
            Arguments arguments = Arguments.parse(this, args);
            if (arguments.help()) {
                out.print(usage());
                return 0;
            }
            Credentials credentials = Credentials.fromEnvironment(environment);
            String prefix = arguments.dryRun() ? "akan/would: " : "";
            Report report = work.run(arguments, credentials, change -> out.println(prefix + change));
            out.println(summary(report, arguments.dryRun()));
            report.notes().forEach(out::println);
            out.print(afterword);
            return 0;
        } catch (ApplyException e) {
            err.println(e.getMessage());
            if (e.isUsage()) {
                err.print(usage());
            }
            return e.isUsage() ? USAGE : FAILED;
        }
    }

    private static String summary(Report report, boolean dryRun) {
        int count = report.changes().size();
        if (report.isUnchanged()) {
            return "Tidak ada perubahan. / No change.";
        }
        String noun = count == 1 ? " change" : " changes";
        return dryRun
                ? count + " perubahan akan diterapkan. / " + count + noun + " would be applied."
                : count + " perubahan diterapkan. / " + count + noun + " applied.";
    }
}

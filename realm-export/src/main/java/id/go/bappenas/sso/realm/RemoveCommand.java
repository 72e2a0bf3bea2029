package id.go.bappenas.sso.realm;

import java.util.Set;

/** {@code sso remove}: takes what only the product's JARs know out of a live realm. */
public final class RemoveCommand implements Subcommand {

    private static final String REALM = "--realm";

    private static final String NEXT = """

            Berikutnya / next:
            1. Pilih aturan password bawaan Keycloak sebagai gantinya. / Choose rules of Keycloak's own instead.
            2. Hapus spi-theme--welcome-theme dari conf/keycloak.conf, dan bappenas-realm.json dari data/import.
               / Take spi-theme--welcome-theme out of conf/keycloak.conf, and bappenas-realm.json out of data/import.
            3. Hentikan server, keluarkan dari providers/: account-desk.jar, account-provisioning-rest.jar,
               account-contracts.jar, account-requests.jar, account-request-store.jar, attachment-check.jar,
               nik-reset-authenticator.jar,
               password-policy-spi.jar, password-storage.jar, employee-identity-rest.jar, last-sign-in.jar, account-state.jar, account-overview.jar, account-notices.jar, employee-spi.jar,
               account-credentials.jar, mail-outbox-spi.jar, people-lists.jar, provider-support.jar, argon2-native.jar, theme-bappenas.jar; kc.sh build, mulai.
               / Stop the server, take these twenty-one JARs out of providers/, kc.sh build, start.
            """;

    /** The sub-command for the table of {@code bin/sso}. */
    public RemoveCommand() {
        // There is nothing to set up.
    }

    @Override
    public String name() {
        return "remove";
    }

    @Override
    public String summary() {
        return "keluarkan SSO Bappenas dari realm / take SSO Bappenas out of a live realm, before its JARs go";
    }

    @Override
    public String usage() {
        return """
                sso remove --server URL [--realm NAME] [--dry-run] [--ca FILE] [--insecure-http]

                """ + Arguments.SERVER_USAGE + """
                  --realm NAME       default: SSO_REALM, atau / or bappenas
                """ + ChangeCommand.DRY_RUN_USAGE + Arguments.CREDENTIALS_USAGE;
    }

    @Override
    public int run(Invocation invocation) {
        Arguments arguments = Arguments.ofServer(Set.of(REALM), Set.of(ChangeCommand.DRY_RUN), invocation.arguments());
        Credentials credentials = Credentials.fromEnvironment(invocation.environment());
        boolean dryRun = arguments.has(ChangeCommand.DRY_RUN);
        Server server = arguments.server();
        String realm = arguments.value(REALM).orElseGet(invocation::realm);
        ChangeCommand.print(
                invocation.out(), dryRun, listener -> RealmRemove.remove(server, credentials, realm, dryRun, listener));
        invocation.out().print(NEXT);
        return 0;
    }
}

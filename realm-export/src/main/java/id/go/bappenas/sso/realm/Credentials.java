package id.go.bappenas.sso.realm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The credentials of the tool: of an administrator through {@code admin-cli}, or of a client with a service account. */
public final class Credentials {

    private static final String DEFAULT_REALM = "master";

    private final String realm;
    private final Map<String, String> form;

    private Credentials(String realm, Map<String, String> form) {
        this.realm = realm;
        this.form = form;
    }

    /** An administrator's user name and password in the master realm. */
    public static Credentials password(String username, String password) {
        return password(DEFAULT_REALM, username, password);
    }

    private static Credentials password(String realm, String username, String password) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "password");
        form.put("client_id", "admin-cli");
        form.put("username", username);
        form.put("password", password);
        return new Credentials(realm, form);
    }

    /** A confidential client of {@code realm} whose service account may manage the realm to be changed. */
    public static Credentials client(String realm, String clientId, String secret) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", "client_credentials");
        form.put("client_id", clientId);
        form.put("client_secret", secret);
        return new Credentials(realm, form);
    }

    /**
     * Reads {@code SSO_ADMIN_USERNAME} or {@code SSO_ADMIN_CLIENT_ID} with their secret, which may lie in a file named by the
     * variable with the suffix {@code _FILE}; {@code SSO_ADMIN_REALM} defaults to {@code master}.
     */
    public static Credentials fromEnvironment(Map<String, String> environment) {
        String username = environment.getOrDefault("SSO_ADMIN_USERNAME", "");
        String clientId = environment.getOrDefault("SSO_ADMIN_CLIENT_ID", "");
        if (username.isEmpty() == clientId.isEmpty()) {
            throw ApplyException.usage(
                    "Isi tepat satu variabel: SSO_ADMIN_USERNAME atau SSO_ADMIN_CLIENT_ID.",
                    "Set exactly one of the variables SSO_ADMIN_USERNAME and SSO_ADMIN_CLIENT_ID.");
        }
        String realm = environment.getOrDefault("SSO_ADMIN_REALM", DEFAULT_REALM);
        return clientId.isEmpty()
                ? password(realm, username, secret(environment, "SSO_ADMIN_PASSWORD"))
                : client(realm, clientId, secret(environment, "SSO_ADMIN_CLIENT_SECRET"));
    }

    private static String secret(Map<String, String> environment, String name) {
        String file = environment.getOrDefault(name + "_FILE", "");
        if (!file.isEmpty()) {
            try {
                // Editors and `echo` add a line break to the file that is not part of the secret.
                String text = Files.readString(Path.of(file)).replaceFirst("\\R$", "");
                if (text.isEmpty()) {
                    throw ApplyException.of(
                            "File " + file + " (" + name + "_FILE) kosong; tulis rahasia itu ke dalamnya.",
                            "File " + file + " (" + name + "_FILE) is empty; write the secret into it.");
                }
                return text;
            } catch (IOException e) {
                throw ApplyException.of(
                        "File " + file + " (" + name + "_FILE) tidak dapat dibaca.",
                        "File " + file + " (" + name + "_FILE) cannot be read.",
                        e);
            }
        }
        String value = environment.getOrDefault(name, "");
        if (value.isEmpty()) {
            throw ApplyException.usage(
                    "Variabel " + name + "_FILE atau " + name + " belum diisi.",
                    "Neither variable " + name + "_FILE nor " + name + " is set.");
        }
        return value;
    }

    /** The realm that the account belongs to. */
    public String realm() {
        return realm;
    }

    /** The user name, also that of a client's service account. */
    public String account() {
        return form.getOrDefault("username", "service-account-" + form.get("client_id"));
    }

    Map<String, String> form() {
        return form;
    }

    /** The name of the account and its realm, without the secret. */
    @Override
    public String toString() {
        return form.getOrDefault("username", form.get("client_id")) + " (realm " + realm + ")";
    }
}

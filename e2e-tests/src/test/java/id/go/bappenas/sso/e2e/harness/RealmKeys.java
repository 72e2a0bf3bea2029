package id.go.bappenas.sso.e2e.harness;

import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * Key providers of new realms, with one RSA key for all realms of a run. Keycloak would make two RSA keys for each realm, which
 * takes some seconds in a JVM that does not optimise its code.
 */
final class RealmKeys {

    private static final int BITS = 2048;

    /** Components of type {@code org.keycloak.keys.KeyProvider} (Admin REST). */
    static final List<Map<String, Object>> PROVIDERS = providers();

    private RealmKeys() {}

    private static List<Map<String, Object>> providers() {
        var key = privateKey();
        return List.of(
                provider("rsa", Map.of("privateKey", List.of(key), "algorithm", List.of("RS256"))),
                provider("rsa-enc", Map.of("privateKey", List.of(key), "algorithm", List.of("RSA-OAEP"))),
                provider("hmac-generated", Map.of("algorithm", List.of("HS512"))),
                provider("aes-generated", Map.of()));
    }

    private static Map<String, Object> provider(String id, Map<String, List<String>> config) {
        return Map.of("name", id, "providerId", id, "config", config);
    }

    private static String privateKey() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

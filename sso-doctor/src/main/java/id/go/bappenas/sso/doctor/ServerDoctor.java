package id.go.bappenas.sso.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.realm.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What Keycloak's answer about itself ({@code /admin/serverinfo}, of one node) says about our JARs, their keys and the caches. */
final class ServerDoctor {

    /** A provider of each JAR that only this JAR registers. {@code people-lists} has none; without it others do not load. */
    private static final Map<String, String> PROVIDERS = new TreeMap<>(Map.ofEntries(
            Map.entry("account-contracts", "eventsListener/contract-days"),
            Map.entry("account-credentials", "credential/keycloak-otp"),
            Map.entry("account-desk", "realm-restapi-extension/account-desk"),
            Map.entry("account-notices", "realm-restapi-extension/employee-notice"),
            Map.entry("account-overview", "account-overview/people"),
            Map.entry("account-provisioning-rest", "realm-restapi-extension/account-provisioning"),
            Map.entry("account-request-store", "jpa-entity-provider/provisioning"),
            Map.entry("account-requests", "account-overview/request"),
            Map.entry("account-state", "account-state/account"),
            Map.entry("argon2-native", "password-hashing/argon2"),
            Map.entry("employee-identity-rest", "realm-restapi-extension/employee-identity"),
            Map.entry("employee-spi", "employee-identity/digest"),
            Map.entry("mail-outbox-spi", "mail-outbox/jpa"),
            Map.entry("nik-reset-authenticator", "authenticator/employee-identity-check"),
            Map.entry("password-policy-spi", "password-policy/character-mix"),
            Map.entry("password-storage", "credential/keycloak-password"),
            Map.entry("provider-support", "counter/database")));

    /** Keycloak has a provider of this name as well; only ours tells its version. */
    private static final List<String> ALSO_KEYCLOAKS =
            List.of("account-credentials", "argon2-native", "password-storage");

    private static final String THEME = "bappenas";
    private static final String INFO = "operationalInfo";
    private static final String KEY_PREFIX = "Keys of realm ";

    private static final String SELF_CHECK = "eventsListener/self-check";
    private static final String METRICS = "Metrics";

    private ServerDoctor() {}

    /** What has to be equal on all nodes, by what it is. */
    static Map<String, String> common(JsonNode serverInfo) {
        Map<String, String> values = new TreeMap<>();
        values.put("Keycloak", serverInfo.path("systemInfo").path("version").asText("?"));
        values.put(
                "metrics-enabled",
                provider(serverInfo, SELF_CHECK).path(INFO).path(METRICS).asText("?"));
        PROVIDERS.forEach((module, name) -> {
            JsonNode provider = provider(serverInfo, name);
            values.put(
                    module + ".jar",
                    provider.isMissingNode()
                            ? "-"
                            : provider.path(INFO).path("Version").asText("?"));
        });
        return values;
    }

    /**
     * @param version of this tool
     * @param keycloak the version that this tool is for
     */
    static List<Finding> findings(JsonNode serverInfo, String version, String keycloak, String realm) {
        List<Finding> findings = new ArrayList<>();
        String live = serverInfo.path("systemInfo").path("version").asText("?");
        if (!live.equals(keycloak)) {
            findings.add(new Finding(Diagnosis.KEYCLOAK_VERSION, live + " (bin/sso: " + keycloak + ")"));
        }
        PROVIDERS.forEach((module, name) -> {
            JsonNode provider = provider(serverInfo, name);
            String found = provider.path(INFO).path("Version").asText("");
            if (provider.isMissingNode() || (found.isEmpty() && ALSO_KEYCLOAKS.contains(module))) {
                findings.add(new Finding(Diagnosis.JAR_MISSING, module + ".jar (" + name + ")"));
            } else if (!found.isEmpty() && !found.equals(version)) {
                findings.add(
                        new Finding(Diagnosis.JAR_VERSION, module + ".jar " + found + " (bin/sso: " + version + ")"));
            }
        });
        if (Json.find(serverInfo.path("themes").path("login"), "name", THEME).isEmpty()) {
            findings.add(new Finding(Diagnosis.JAR_MISSING, "theme-bappenas.jar (theme " + THEME + ")"));
        }
        String hash = provider(serverInfo, "password-hashing/argon2")
                .path(INFO)
                .path("Implementation")
                .asText("");
        if (hash.contains("BouncyCastle")) {
            findings.add(new Finding(Diagnosis.HASH_IN_JAVA, hash));
        }
        provider(serverInfo, "connectionsInfinispan/default")
                .path(INFO)
                .properties()
                .forEach(entry -> {
                    if (entry.getKey().endsWith(":Cache")
                            && !entry.getValue().asText().equals("HEALTHY")) {
                        findings.add(new Finding(
                                Diagnosis.CACHE_UNHEALTHY,
                                entry.getKey() + " " + entry.getValue().asText()));
                    }
                });
        JsonNode self = provider(serverInfo, SELF_CHECK).path(INFO);
        if (self.path(METRICS).asText("").equals("off")) {
            findings.add(new Finding(Diagnosis.METRICS_OFF, "metrics-enabled"));
        }
        String indexes = self.path("Missing indexes").asText("");
        if (indexes.startsWith("not known")) {
            findings.add(new Finding(Diagnosis.NOT_CHECKED, "indexes"));
        } else if (!indexes.isEmpty() && !indexes.equals("none")) {
            findings.add(new Finding(Diagnosis.INDEX_MISSING, indexes));
        }
        String keys = provider(serverInfo, "employee-identity/digest")
                .path(INFO)
                .path(KEY_PREFIX + realm)
                .asText("");
        if (!keys.isEmpty() && !keys.startsWith("active")) {
            findings.add(new Finding(Diagnosis.IDENTITY_KEY, keys));
        }
        return findings;
    }

    private static JsonNode provider(JsonNode serverInfo, String name) {
        int slash = name.indexOf('/');
        return serverInfo
                .path("providers")
                .path(name.substring(0, slash))
                .path("providers")
                .path(name.substring(slash + 1));
    }
}

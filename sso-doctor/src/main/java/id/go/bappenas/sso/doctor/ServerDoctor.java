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
            Map.entry("last-sign-in", "account-state/last-sign-in"),
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

    /** Settings of Linux with which memory that does not request huge pages has small ones. */
    private static final List<String> NO_HUGE_PAGES = List.of("madvise", "never");

    /** The version of the library that computes. Reasons why libsodium does not compute have its name, too. */
    private static final String SODIUM = ", libsodium ";

    private static final String SELF_CHECK = "eventsListener/self-check";
    private static final String METRICS = "Metrics";
    private static final String UNKNOWN = "not known";
    private static final String NONE = "none";

    /** As alert {@code SsoMailsOld}. */
    private static final long OLD_MAIL_SECONDS = 600;

    /** As alert {@code SsoRowsStuck}. */
    private static final long STUCK_ROW_SECONDS = 3600;

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
        hash(provider(serverInfo, "password-hashing/argon2").path(INFO), findings);
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
        missing(self, "Missing tables", "tables", Diagnosis.TABLE_MISSING, findings);
        missing(self, "Missing indexes", "indexes", Diagnosis.INDEX_MISSING, findings);
        if (self.path("Proxy headers").asText("").equals("off")) {
            findings.add(new Finding(Diagnosis.PROXY_HEADERS_OFF, "KC_PROXY_HEADERS"));
        }
        work(self, realm, findings);
        String keys = provider(serverInfo, "employee-identity/digest")
                .path(INFO)
                .path(KEY_PREFIX + realm)
                .asText("");
        if (!keys.isEmpty() && !keys.startsWith("active")) {
            findings.add(new Finding(Diagnosis.IDENTITY_KEY, keys));
        }
        return findings;
    }

    private static void hash(JsonNode info, List<Finding> findings) {
        String implementation = info.path("Implementation").asText("");
        String hugePages = info.path("Huge pages").asText("");
        if (implementation.contains("BouncyCastle")) {
            findings.add(new Finding(Diagnosis.HASH_IN_JAVA, implementation));
        } else if (implementation.contains(SODIUM) && NO_HUGE_PAGES.contains(hugePages)) {
            findings.add(new Finding(Diagnosis.SMALL_PAGES, "transparent_hugepage/enabled: " + hugePages));
        }
    }

    private static void missing(
            JsonNode self, String name, String subject, Diagnosis diagnosis, List<Finding> findings) {
        String text = self.path(name).asText("");
        if (text.startsWith(UNKNOWN)) {
            findings.add(new Finding(Diagnosis.NOT_CHECKED, subject));
        } else if (!text.isEmpty() && !text.equals(NONE)) {
            findings.add(new Finding(diagnosis, text));
        }
    }

    /** Mails and rows that wait. A number that is 0 is not there. */
    private static void work(JsonNode self, String realm, List<Finding> findings) {
        if (self.path("Work").asText("").startsWith(UNKNOWN)) {
            findings.add(new Finding(Diagnosis.NOT_CHECKED, "mails, rows"));
        }
        String mails = "Mails of realm " + realm + ": ";
        String rows = "Rows of realm " + realm + ": ";
        long failing = number(self, mails + "failing");
        if (failing > 0) {
            findings.add(new Finding(Diagnosis.MAILS_FAILING, String.valueOf(failing)));
        }
        long oldest = number(self, mails + "oldest seconds");
        if (oldest > OLD_MAIL_SECONDS) {
            findings.add(new Finding(Diagnosis.MAILS_OLD, oldest + " s"));
        }
        for (String state : List.of("PENDING", "CREATED")) {
            long seconds = number(self, rows + "unfinished.oldest.seconds " + state);
            if (seconds > STUCK_ROW_SECONDS) {
                findings.add(new Finding(
                        Diagnosis.ROWS_STUCK,
                        number(self, rows + "unfinished " + state) + " " + state + ", " + seconds + " s"));
            }
        }
        long failed = number(self, rows + "unfinished FAILED");
        if (failed > 0) {
            findings.add(new Finding(Diagnosis.ROWS_FAILED, String.valueOf(failed)));
        }
    }

    private static long number(JsonNode self, String name) {
        return self.path(name).asLong(0);
    }

    /** The addresses of proxies that this node believes, as {@code KC_PROXY_TRUSTED_ADDRESSES} names them; empty without any. */
    static String trustedProxies(JsonNode serverInfo) {
        String addresses = provider(serverInfo, SELF_CHECK)
                .path(INFO)
                .path("Proxy trusted addresses")
                .asText(NONE);
        return addresses.equals(NONE) ? "" : addresses;
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

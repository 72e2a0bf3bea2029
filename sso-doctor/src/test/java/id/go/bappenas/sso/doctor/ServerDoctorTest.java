package id.go.bappenas.sso.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.realm.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of an installation, planted into an answer of {@code /admin/serverinfo}; DoctorIT reads a real one. */
class ServerDoctorTest {

    private static final List<String> PROVIDERS = List.of(
            "eventsListener/contract-days",
            "credential/keycloak-otp",
            "realm-restapi-extension/employee-notice",
            "account-overview/people",
            "realm-restapi-extension/account-provisioning",
            "jpa-entity-provider/provisioning",
            "account-overview/request",
            "account-state/account",
            "account-state/last-sign-in",
            "password-hashing/argon2",
            "realm-restapi-extension/employee-identity",
            "employee-identity/digest",
            "mail-outbox/jpa",
            "authenticator/employee-identity-check",
            "password-policy/character-mix",
            "credential/keycloak-password",
            "counter/database");

    private final ObjectNode info = healthy();

    static ObjectNode healthy() {
        var info = Json.object();
        info.putObject("systemInfo").put("version", "26.7.4");
        info.putObject("themes").putArray("login").addObject().put("name", "bappenas");
        PROVIDERS.forEach(name -> provider(info, name).put("Version", "1.0.0"));
        provider(info, "realm-restapi-extension/account-desk");
        provider(info, "password-hashing/argon2").put("Implementation", "native, libsodium 1.0.18");
        provider(info, "connectionsInfinispan/default").put("sessions:Cache", "HEALTHY");
        provider(info, "employee-identity/digest").put("Keys of realm bappenas", "active: 1-5f2a90bc");
        provider(info, "eventsListener/self-check")
                .put("Metrics", "on")
                .put("Missing tables", "none")
                .put("Missing indexes", "none")
                .put("Proxy headers", "xforwarded")
                .put("Proxy trusted addresses", "127.0.0.1")
                .put("Work", "counted");
        return info;
    }

    static ObjectNode provider(ObjectNode info, String name) {
        var parts = name.split("/");
        return info.withObject("/providers/" + parts[0] + "/providers/" + parts[1] + "/operationalInfo");
    }

    private List<Finding> findings() {
        return ServerDoctor.findings(info, "1.0.0", "26.7.4", "bappenas");
    }

    private void assertFound(Diagnosis diagnosis, String subject) {
        assertThat(findings())
                .extracting(Finding::diagnosis, Finding::subject)
                .containsExactly(tuple(diagnosis, subject));
    }

    @Test
    void healthyServerHasNoFinding() {
        assertThat(findings()).isEmpty();
    }

    @Test
    void otherKeycloakIsFound() {
        info.withObject("/systemInfo").put("version", "26.7.5");

        assertFound(Diagnosis.KEYCLOAK_VERSION, "26.7.5 (bin/sso: 26.7.4)");
    }

    @Test
    void missingJarIsFound() {
        info.withObject("/providers/mail-outbox/providers").remove("jpa");

        assertFound(Diagnosis.JAR_MISSING, "mail-outbox-spi.jar (mail-outbox/jpa)");
    }

    /** Keycloak has a provider of that name, which tells no version of ours. */
    @Test
    void missingJarInWhosePlaceKeycloaksOwnProviderRunsIsFound() {
        provider(info, "credential/keycloak-password").removeAll();

        assertFound(Diagnosis.JAR_MISSING, "password-storage.jar (credential/keycloak-password)");
    }

    @Test
    void missingThemeIsFound() {
        info.withObject("/themes").putArray("login");

        assertFound(Diagnosis.JAR_MISSING, "theme-bappenas.jar (theme bappenas)");
    }

    @Test
    void jarOfAnotherReleaseIsFound() {
        provider(info, "counter/database").put("Version", "0.9.0");

        assertFound(Diagnosis.JAR_VERSION, "provider-support.jar 0.9.0 (bin/sso: 1.0.0)");
    }

    @Test
    void hashInJavaIsFound() {
        provider(info, "password-hashing/argon2").put("Implementation", "BouncyCastle (no library)");

        assertFound(Diagnosis.HASH_IN_JAVA, "BouncyCastle (no library)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"madvise", "never"})
    void kernelWithoutHugePagesForLibsodiumIsFound(String setting) {
        hashes("native, system library libsodium.so.23, libsodium 1.0.18", setting);

        assertFound(Diagnosis.SMALL_PAGES, "transparent_hugepage/enabled: " + setting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"always", "unknown"})
    void kernelWithHugePagesOrWithoutTheSettingIsNoFinding(String setting) {
        hashes("native, system library libsodium.so.23, libsodium 1.0.18", setting);

        assertThat(findings()).isEmpty();
    }

    @Test
    void hugePagesDoNotMatterWhereLibsodiumDoesNotLoad() {
        hashes("native, the binary of argon2-jvm 2.12 (system's libsodium: UnsatisfiedLinkError: x)", "madvise");

        assertThat(findings()).isEmpty();
    }

    private void hashes(String implementation, String hugePages) {
        provider(info, "password-hashing/argon2")
                .put("Implementation", implementation)
                .put("Huge pages", hugePages);
    }

    @Test
    void missingIndexIsFound() {
        provider(info, "eventsListener/self-check").put("Missing indexes", "IDX_A, IDX_B");

        assertFound(Diagnosis.INDEX_MISSING, "IDX_A, IDX_B");
    }

    @Test
    void missingTableIsFound() {
        provider(info, "eventsListener/self-check").put("Missing tables", "SSO_MAIL_ORDER");

        assertFound(Diagnosis.TABLE_MISSING, "SSO_MAIL_ORDER");
    }

    @Test
    void nodeWithoutProxyHeadersCannotBeJudged() {
        provider(info, "eventsListener/self-check").put("Proxy headers", "off");

        assertFound(Diagnosis.PROXY_HEADERS_OFF, "KC_PROXY_HEADERS");
    }

    @Test
    void mailsAndRowsThatWaitForLongAreFoundInTheirRealm() {
        var self = provider(info, "eventsListener/self-check")
                .put("Mails of realm bappenas: failing", "2")
                .put("Mails of realm bappenas: oldest seconds", "600")
                .put("Mails of realm lain: oldest seconds", "9000")
                .put("Rows of realm bappenas: unfinished CREATED", "4")
                .put("Rows of realm bappenas: unfinished.oldest.seconds CREATED", "3600")
                .put("Rows of realm bappenas: unfinished.oldest.seconds SCHEDULED", "90000");
        assertFound(Diagnosis.MAILS_FAILING, "2");

        self.put("Mails of realm bappenas: oldest seconds", "601")
                .put("Rows of realm bappenas: unfinished.oldest.seconds CREATED", "3601")
                .put("Rows of realm bappenas: unfinished FAILED", "1");
        assertThat(findings())
                .extracting(Finding::diagnosis, Finding::subject)
                .containsExactly(
                        tuple(Diagnosis.MAILS_FAILING, "2"),
                        tuple(Diagnosis.MAILS_OLD, "601 s"),
                        tuple(Diagnosis.ROWS_STUCK, "4 CREATED, 3601 s"),
                        tuple(Diagnosis.ROWS_FAILED, "1"));
    }

    @Test
    void indexesThatTheNodeCouldNotReadAreNotChecked() {
        provider(info, "eventsListener/self-check").put("Missing indexes", "not known yet");

        assertFound(Diagnosis.NOT_CHECKED, "indexes");
    }

    @Test
    void nodeWithoutMetricsIsFound() {
        provider(info, "eventsListener/self-check").put("Metrics", "off");

        assertFound(Diagnosis.METRICS_OFF, "metrics-enabled");
    }

    @Test
    void unhealthyCacheIsFound() {
        provider(info, "connectionsInfinispan/default").put("sessions:Cache", "DEGRADED");

        assertFound(Diagnosis.CACHE_UNHEALTHY, "sessions:Cache DEGRADED");
    }

    @Test
    void unusableIdentityKeyIsFoundInItsRealm() {
        provider(info, "employee-identity/digest")
                .put("Keys of realm bappenas", "unusable: identity-key-1")
                .put("Keys of realm lain", "unusable: identity-key-1");

        assertFound(Diagnosis.IDENTITY_KEY, "unusable: identity-key-1");
    }
}

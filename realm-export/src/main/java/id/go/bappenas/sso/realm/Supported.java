package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * The fields that a realm file may have. Another field stops the run before the first change, because a setting that is
 * silently left out would look applied.
 */
final class Supported {

    /** Fields of the realm itself that name an authentication flow. */
    static final Set<String> FLOW_BINDINGS = words("""
            browserFlow registrationFlow directGrantFlow resetCredentialsFlow clientAuthenticationFlow
            dockerAuthenticationFlow firstBrokerLoginFlow""");

    /** The fields that Keycloak 26.7 both shows and updates at /admin/realms/{realm}. */
    static final Set<String> REALM_FIELDS = words("""
            displayName displayNameHtml notBefore defaultSignatureAlgorithm revokeRefreshToken refreshTokenMaxReuse
            accessTokenLifespan accessTokenLifespanForImplicitFlow ssoSessionIdleTimeout ssoSessionMaxLifespan
            ssoSessionIdleTimeoutRememberMe ssoSessionMaxLifespanRememberMe offlineSessionIdleTimeout
            offlineSessionMaxLifespanEnabled offlineSessionMaxLifespan clientSessionIdleTimeout
            clientSessionMaxLifespan clientOfflineSessionIdleTimeout clientOfflineSessionMaxLifespan
            accessCodeLifespan accessCodeLifespanUserAction accessCodeLifespanLogin
            actionTokenGeneratedByAdminLifespan actionTokenGeneratedByUserLifespan oauth2DeviceCodeLifespan
            oauth2DevicePollingInterval enabled sslRequired registrationAllowed registrationEmailAsUsername rememberMe
            verifyEmail loginWithEmailAllowed duplicateEmailsAllowed resetPasswordAllowed editUsernameAllowed
            bruteForceProtected permanentLockout maxTemporaryLockouts bruteForceStrategy maxFailureWaitSeconds
            minimumQuickLoginWaitSeconds waitIncrementSeconds quickLoginCheckMilliSeconds maxDeltaTimeSeconds
            failureFactor maxSecondaryAuthFailures passwordPolicy otpPolicyType otpPolicyAlgorithm
            otpPolicyInitialCounter otpPolicyDigits otpPolicyLookAheadWindow otpPolicyPeriod otpPolicyCodeReusable
            webAuthnPolicyRpEntityName webAuthnPolicySignatureAlgorithms webAuthnPolicyRpId
            webAuthnPolicyAttestationConveyancePreference webAuthnPolicyAuthenticatorAttachment
            webAuthnPolicyRequireResidentKey webAuthnPolicyResidentKey webAuthnPolicyUserVerificationRequirement webAuthnPolicyCreateTimeout
            webAuthnPolicyAvoidSameAuthenticatorRegister webAuthnPolicyAcceptableAaguids webAuthnPolicyExtraOrigins
            webAuthnPolicyPasswordlessRpEntityName webAuthnPolicyPasswordlessSignatureAlgorithms
            webAuthnPolicyPasswordlessRpId webAuthnPolicyPasswordlessAttestationConveyancePreference
            webAuthnPolicyPasswordlessAuthenticatorAttachment webAuthnPolicyPasswordlessRequireResidentKey webAuthnPolicyPasswordlessResidentKey
            webAuthnPolicyPasswordlessUserVerificationRequirement webAuthnPolicyPasswordlessCreateTimeout
            webAuthnPolicyPasswordlessAvoidSameAuthenticatorRegister webAuthnPolicyPasswordlessAcceptableAaguids
            webAuthnPolicyPasswordlessExtraOrigins webAuthnPolicyPasswordlessPasskeysEnabled browserSecurityHeaders
            smtpServer loginTheme accountTheme adminTheme emailTheme eventsEnabled eventsExpiration eventsListeners
            enabledEventTypes adminEventsEnabled adminEventsDetailsEnabled internationalizationEnabled
            supportedLocales defaultLocale attributes userManagedAccessAllowed organizationsEnabled
            verifiableCredentialsEnabled adminPermissionsEnabled scimApiEnabled""");

    private static final Set<String> SECTIONS = words(
            "realm roles clients users clientScopes scopeMappings clientScopeMappings components requiredActions authenticationFlows authenticatorConfig"
                    + " localizationTexts");

    private static final Set<String> CLIENT = words("""
            clientId name description rootUrl adminUrl baseUrl surrogateAuthRequired enabled alwaysDisplayInConsole
            clientAuthenticatorType secret redirectUris webOrigins notBefore bearerOnly consentRequired
            standardFlowEnabled implicitFlowEnabled directAccessGrantsEnabled serviceAccountsEnabled publicClient
            frontchannelLogout protocol attributes fullScopeAllowed nodeReRegistrationTimeout protocolMappers
            defaultClientScopes optionalClientScopes""");

    private static final Set<String> MAPPER = words("name protocol protocolMapper config");
    private static final Set<String> CLIENT_SCOPE = words("name description protocol attributes protocolMappers");
    private static final Set<String> ROLE = words("name description attributes composite composites");
    private static final Set<String> SERVICE_ACCOUNT = words("username enabled serviceAccountClientId clientRoles");
    private static final Set<String> REQUIRED_ACTION =
            words("alias providerId name enabled defaultAction priority config");
    private static final Set<String> FLOW =
            words("alias description providerId topLevel builtIn authenticationExecutions");
    private static final Set<String> EXECUTION = words("""
            authenticator authenticatorConfig authenticatorFlow autheticatorFlow flowAlias requirement priority
            userSetupAllowed""");

    private Supported() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    static void check(JsonNode realm) {
        for (String forbidden : new String[] {"groups", "federatedUsers"}) {
            if (realm.has(forbidden)) {
                throw ApplyException.of(
                        "File realm berisi " + forbidden + "; alat ini tidak pernah menyentuh pengguna atau grup.",
                        "The realm file holds " + forbidden + "; this tool never touches users or groups.");
            }
        }
        if (!Json.list(realm.path("users")).stream().allMatch(user -> user.has("serviceAccountClientId"))) {
            throw ApplyException.of(
                    "File realm berisi users; alat ini hanya mengenal service account, tidak pernah menyentuh orang.",
                    "The realm file holds users; this tool knows service accounts only, and never touches people.");
        }
        for (String field : Json.names(realm)) {
            if (!SECTIONS.contains(field) && !REALM_FIELDS.contains(field) && !FLOW_BINDINGS.contains(field)) {
                throw unknown(field);
            }
        }
        if (Json.text(realm, "realm").isEmpty()) {
            throw ApplyException.of("File realm tidak menyebut realm.", "The realm file does not name its realm.");
        }
        checkSections(realm);
    }

    private static void checkSections(JsonNode realm) {
        for (JsonNode client : realm.path("clients")) {
            String where = "clients." + named(client, "clientId", "clients");
            fields(client, CLIENT, where);
            all(client.path("protocolMappers"), "name", MAPPER, where + ".protocolMappers");
        }
        for (JsonNode scope : realm.path("clientScopes")) {
            String where = "clientScopes." + named(scope, "name", "clientScopes");
            fields(scope, CLIENT_SCOPE, where);
            all(scope.path("protocolMappers"), "name", MAPPER, where + ".protocolMappers");
        }
        all(realm.path("scopeMappings"), "clientScope", words("clientScope roles"), "scopeMappings");
        realm.path("clientScopeMappings")
                .forEach(mappings -> all(mappings, "client", words("client roles"), "clientScopeMappings"));
        fields(realm.path("roles"), Set.of("realm", "client"), "roles");
        all(realm.path("roles").path("realm"), "name", ROLE, "roles.realm");
        realm.path("roles").path("client").forEach(roles -> all(roles, "name", ROLE, "roles.client"));
        all(realm.path("users"), "serviceAccountClientId", SERVICE_ACCOUNT, "users");
        all(realm.path("requiredActions"), "alias", REQUIRED_ACTION, "requiredActions");
        all(realm.path("authenticatorConfig"), "alias", words("alias config"), "authenticatorConfig");
        for (JsonNode flow : realm.path("authenticationFlows")) {
            String where = "authenticationFlows." + named(flow, "alias", "authenticationFlows");
            fields(flow, FLOW, where);
            flow.path("authenticationExecutions").forEach(execution -> fields(execution, EXECUTION, where));
        }
        fields(realm.path("components"), Set.of(UserProfile.COMPONENT), "components");
        checkTexts(realm.path(RealmSettings.TEXTS));
    }

    private static void checkTexts(JsonNode languages) {
        for (String language : Json.names(languages)) {
            JsonNode texts = languages.get(language);
            if (!texts.isObject() || !Json.list(texts).stream().allMatch(JsonNode::isTextual)) {
                throw unknown(RealmSettings.TEXTS + "." + language);
            }
        }
    }

    private static void all(JsonNode items, String key, Set<String> known, String where) {
        items.forEach(item -> fields(item, known, where + "." + named(item, key, where)));
    }

    private static String named(JsonNode item, String key, String where) {
        if (Json.text(item, key).isEmpty()) {
            throw ApplyException.of(
                    "Isian " + where + " tanpa " + key + ".", "An entry of " + where + " has no " + key + ".");
        }
        return Json.text(item, key);
    }

    private static void fields(JsonNode object, Set<String> known, String where) {
        for (String field : Json.names(object)) {
            if (!known.contains(field)) {
                throw unknown(where + "." + field);
            }
        }
    }

    private static ApplyException unknown(String what) {
        return ApplyException.of(
                "Bagian " + what + " dalam file realm tidak dikenal alat ini; tidak ada yang diubah.",
                "This tool does not know " + what + " in the realm file; nothing was changed.");
    }
}

package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.assertNames;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.connections.jpa.util.JpaUtils;
import org.keycloak.credential.PasswordCredentialProviderFactory;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.cache.infinispan.UserCacheSession;
import org.keycloak.protocol.oidc.utils.AuthorizeClientUtil;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.error.KeycloakErrorHandler;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.theme.Theme;

/** Names, methods and return values of Keycloak that classes of the package rely on. */
class KeycloakNamesContractTest {

    @Test
    void pagesHaveTheFieldsAndKeysOfTheTheme() {
        assertThat(new String[] {FormNames.USERNAME, FormNames.OTP_CODE, FormNames.SELECTED_OTP_APP})
                .as(broken("calls the fields of its pages as our theme does", FormNames.class))
                .containsExactly("username", "totp", "selectedOtpCredentialId");
        assertThat(new String[] {
                    FormNames.MISSING_USERNAME,
                    FormNames.MISSING_PASSWORD,
                    FormNames.PASSWORDS_DIFFER,
                    FormNames.MISSING_CODE,
                    FormNames.INVALID_CODE
                })
                .as(broken("calls the messages of its pages as our theme does", FormNames.class))
                .containsExactly(
                        "missingUsernameMessage",
                        "missingPasswordMessage",
                        "notMatchPasswordMessage",
                        "missingTotpMessage",
                        "invalidTotpMessage");
    }

    @Test
    void clientAuthenticationReturnsARefusalOrNull() throws NoSuchMethodException {
        assertThat(AuthenticationProcessor.class.getMethod("authenticateClient").getReturnType())
                .as(broken("answers client authentication with a refusal or null", ClientAuthentication.class))
                .isEqualTo(Response.class);
        assertNames(
                AuthorizeClientUtil.class,
                "getClientAuthenticationFlow",
                "authenticates clients by the realm's flow for clients",
                ClientAuthentication.class);
    }

    @Test
    void errorOfTheTokenEndpointRollsBack() {
        assertThat(WebApplicationException.class)
                .as(broken("answers the token endpoint's errors by an exception of JAX-RS", OAuthErrors.class))
                .isAssignableFrom(CorsErrorResponseException.class);
        assertNames(
                KeycloakErrorHandler.class,
                "setRollbackOnly",
                "rolls back a request that ended with an exception",
                OAuthErrors.class);
    }

    @Test
    void keycloakHasBackchannelLogoutOfASession() throws NoSuchMethodException {
        assertThat(AuthenticationManager.class.getMethod(
                        "backchannelLogout", KeycloakSession.class, UserSessionModel.class, boolean.class))
                .as(broken("logs a session out with its applications", UserSessions.class))
                .isNotNull();
    }

    @Test
    void userCacheNamesWhatItCaches() throws NoSuchMethodException {
        assertThat(UserCacheSession.class.getMethod("getDelegate").getReturnType())
                .as(broken("gives access to the users behind its cache", UncachedUsers.class))
                .isEqualTo(UserProvider.class);
    }

    @Test
    void unsupportedLanguageIsTheRealmsDefault() throws IOException {
        var theme = Fakes.of(Theme.class, Map.ofEntries(answer("getProperties", locales())));
        var realm = Fakes.of(
                RealmModel.class,
                Map.ofEntries(
                        answer("isInternationalizationEnabled", true),
                        answer("getDefaultLocale", "id"),
                        Map.entry("getSupportedLocalesStream", arguments -> Stream.of("id", "en"))));

        assertThat(PageLanguage.supported(realm, theme, "en"))
                .as(broken("takes a language that realm and theme have", PageLanguage.class))
                .isEqualTo(Locale.ENGLISH);
        assertThat(PageLanguage.supported(realm, theme, "nl"))
                .as(broken("falls back to the realm's own language", PageLanguage.class))
                .isEqualTo(new Locale("id"));
    }

    private static Properties locales() {
        var properties = new Properties();
        properties.setProperty("locales", "id,en");
        return properties;
    }

    @Test
    void recipientWithoutAnAccountKeepsItsName() {
        var recipient = MailRecipient.withoutAccount(null, null, "order");
        recipient.setFirstName("Siti");

        assertThat(recipient.getFirstName())
                .as(broken("keeps a user in memory", MailRecipient.class))
                .isEqualTo("Siti");
    }

    @Test
    void leastWorkLowersIterationsAndMemoryOfArgon2() {
        var keycloaks = new Argon2PasswordHashProvider("1.3", "id", 32, 7168, 5, 1, new Semaphore(1));
        var other = Fakes.of(PasswordHashProvider.class, Map.of());

        var light = LocalPasswords.leastWork(keycloaks).encodedCredential("password", LocalPasswords.ITERATIONS);

        assertThat(light.getPasswordCredentialData().getHashIterations())
                .as(broken("hashes with the iterations of the call", LocalPasswords.class))
                .isEqualTo(1);
        assertThat(light.getPasswordCredentialData().getAdditionalParameters().getFirst("memory"))
                .as(broken("hashes with the memory of the provider", LocalPasswords.class))
                .isEqualTo("8");
        assertThat(keycloaks.verify("password", light))
                .as(broken("verifies a hash with the parameters that it was made with", LocalPasswords.class))
                .isTrue();
        assertThat(LocalPasswords.leastWork(other)).isSameAs(other);
    }

    @Test
    void providerOfPasswordsHasItsId() {
        assertThat(PasswordCredentialProviderFactory.PROVIDER_ID)
                .as(broken("calls the provider of passwords keycloak-password", LocalPasswords.class))
                .isEqualTo("keycloak-password");
    }

    @Test
    void keycloakHasAMethodForQualifiedTableNames() {
        assertThat(Stream.of(JpaUtils.class.getMethods()).map(Method::getName))
                .as(broken("names a table with its schema for SQL", DatabaseConnections.class))
                .contains("getTableNameForNativeQuery");
    }
}

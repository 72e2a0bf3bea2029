package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.crypto.hash.Argon2PasswordHashProviderFactory;

/** Compares with Keycloak's own provider: each provider must verify the hashes of the other provider. */
class ProviderTest {

    private static final PasswordHashProvider OURS = started(new NativeArgon2PasswordHashProviderFactory());
    private static final PasswordHashProvider KEYCLOAKS = started(new Argon2PasswordHashProviderFactory());

    private static PasswordHashProvider started(Argon2PasswordHashProviderFactory factory) {
        factory.init(new Config.SystemPropertiesScope("argon2-test."));
        return factory.create(null);
    }

    static Stream<String> passwords() {
        return Stream.of("Tenun#4k", "", "sandi dengan spasi", "\u00e9\u4e2d\ud83d\ude00", "x".repeat(128), "a\u0000b");
    }

    @ParameterizedTest
    @MethodSource("passwords")
    void eachProviderVerifiesTheHashesOfTheOther(String password) {
        assertThat(OURS.verify(password, KEYCLOAKS.encodedCredential(password, -1)))
                .isTrue();
        assertThat(KEYCLOAKS.verify(password, OURS.encodedCredential(password, -1)))
                .isTrue();
        assertThat(OURS.verify(password + "x", KEYCLOAKS.encodedCredential(password, -1)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1, 3, 100, 101, 210_000})
    void storedFormIsKeycloaks(int iterations) {
        var ours = OURS.encodedCredential("Tenun#4k", iterations);
        var keycloaks = KEYCLOAKS.encodedCredential("Tenun#4k", iterations);

        assertThat(ours.getPasswordCredentialData().getAlgorithm())
                .isEqualTo(keycloaks.getPasswordCredentialData().getAlgorithm());
        assertThat(ours.getPasswordCredentialData().getHashIterations())
                .isEqualTo(keycloaks.getPasswordCredentialData().getHashIterations());
        assertThat(ours.getPasswordCredentialData().getAdditionalParameters())
                .isEqualTo(keycloaks.getPasswordCredentialData().getAdditionalParameters());
        assertThat(KEYCLOAKS.credentialHashingStrength(ours)).isEqualTo(OURS.credentialHashingStrength(keycloaks));
    }

    @Test
    void neitherProviderRenewsTheHashesOfTheOther() {
        assertThat(OURS.policyCheck(null, KEYCLOAKS.encodedCredential("Tenun#4k", -1)))
                .isTrue();
        assertThat(KEYCLOAKS.policyCheck(null, OURS.encodedCredential("Tenun#4k", -1)))
                .isTrue();
    }

    @Test
    void refusesHalfASurrogatePairAsKeycloakDoes() {
        assertThatIllegalStateException().isThrownBy(() -> OURS.encodedCredential("a\ud83d", -1));
        assertThatIllegalStateException().isThrownBy(() -> KEYCLOAKS.encodedCredential("a\ud83d", -1));
    }
}

package id.go.bappenas.sso.password.contextwords;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.fakes.Fakes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;

class ContextWordsPolicyProviderFactoryTest {

    @TempDir
    private Path folder;

    @Test
    void theServerOptionNamesTheFolderAndFilesAreSharedBySessions() throws IOException {
        Files.writeString(folder.resolve("words.txt"), "siaga\n");
        var factory = new ContextWordsPolicyProviderFactory();
        var options = Map.of("wordsPath", folder.toString());
        factory.init(Fakes.of(Config.Scope.class, Map.of("get", args -> options.get((String) args[0]))));

        assertThat(session(factory).parseConfig("words.txt"))
                .isSameAs(session(factory).parseConfig("words.txt"))
                .isNotNull();
        assertThat(factory.getConfigMetadata()).extracting("name").containsExactly("wordsPath");
    }

    @Test
    void withoutTheOptionItIsKeycloaksDataFolder() {
        var factory = new ContextWordsPolicyProviderFactory();
        factory.init(Fakes.of(Config.Scope.class, Collections.singletonMap("get", args -> null)));
        var policy = session(factory);

        assertThatThrownBy(() -> policy.parseConfig("words.txt"))
                .hasMessageContaining(Path.of("data", "password-words").toString());
    }

    private static PasswordPolicyProvider session(ContextWordsPolicyProviderFactory factory) {
        return factory.create(Fakes.of(KeycloakSession.class, Collections.singletonMap("getContext", args -> null)));
    }
}

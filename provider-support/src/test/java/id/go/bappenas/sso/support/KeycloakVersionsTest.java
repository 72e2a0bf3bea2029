package id.go.bappenas.sso.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.common.Version;

class KeycloakVersionsTest {

    private static final KeycloakVersions VERSIONS = new KeycloakVersions("26.7.4", List.of("26.7.3", "26.7.4"));

    @Test
    void keycloakOfTheBuildHasNoNotice() {
        assertThat(VERSIONS.notice("26.7.4")).isEmpty();
    }

    @Test
    void noticeSaysWhetherAnotherKeycloakWasTested() {
        assertThat(VERSIONS.notice("26.7.3"))
                .contains("SSO-START-002 built for Keycloak 26.7.4 and runs on 26.7.3, which was tested;"
                        + " tested: 26.7.3, 26.7.4");
        assertThat(VERSIONS.notice("26.8.0")).get().asString().contains("runs on 26.8.0, which was not tested");
    }

    @Test
    void bundleKnowsTheKeycloakOfItsBuild() {
        var bundle = KeycloakVersions.ofBundle();

        assertThat(bundle.built()).isEqualTo(Version.VERSION);
        assertThat(bundle.isTested(bundle.built())).isTrue();
    }
}

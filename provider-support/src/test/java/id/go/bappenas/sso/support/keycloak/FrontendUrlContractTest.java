package id.go.bappenas.sso.support.keycloak;

import static id.go.bappenas.sso.support.keycloak.Contract.answer;
import static id.go.bappenas.sso.support.keycloak.Contract.broken;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import id.go.bappenas.sso.fakes.Fakes;
import jakarta.enterprise.context.ContextNotActiveException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.url.HostnameV2Provider;

class FrontendUrlContractTest {

    private static final URI CONFIGURED = URI.create("https://sso.example/");

    @Test
    void hostnameProviderPutsTheConfiguredHostInPlaceOfTheRequests() {
        assertThat(address(CONFIGURED))
                .as(broken("answers with the configured host name", FrontendUrl.class))
                .contains(CONFIGURED);
    }

    @Test
    void hostnameProviderAsksTheRequestForItsBaseAddressOnly() {
        assertThatCode(() -> assertThat(address(null))
                        .as(broken(
                                "answers with the host of the request where no name is configured", FrontendUrl.class))
                        .isEmpty())
                .as(broken("asks UriInfo for its base address only", FrontendUrl.class))
                .doesNotThrowAnyException();
    }

    /** The address in a job, which has no request. */
    private static Optional<URI> address(URI configured) {
        var context = Fakes.of(
                KeycloakContext.class, Map.ofEntries(answer("getRealm", null), Map.entry("getUri", arguments -> {
                    throw new ContextNotActiveException();
                })));
        var session = Fakes.of(
                KeycloakSession.class,
                Map.ofEntries(
                        answer("getContext", context),
                        answer("getProvider", new HostnameV2Provider(null, null, configured, null, false))));
        return new FrontendUrl(session).address();
    }
}

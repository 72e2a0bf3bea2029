package id.go.bappenas.sso.overview.check;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/** What an import that replaces no variables leaves in a realm; DoctorIT has the line in the log. */
class UnreplacedVariablesTest {

    private final Map<String, String> smtp = new HashMap<>();
    private final List<ClientModel> clients = new ArrayList<>();

    private Optional<String> found() {
        return UnreplacedVariables.in(Fakes.of(
                RealmModel.class,
                Map.of("getSmtpConfig", arguments -> smtp, "getClientsStream", arguments -> clients.stream())));
    }

    private void client(String clientId, String method, Object value) {
        var answers = new HashMap<String, Function<Object[], Object>>();
        for (var absent : List.of("getRootUrl", "getBaseUrl", "getManagementUrl")) {
            answers.put(absent, arguments -> null);
        }
        answers.put("getRedirectUris", arguments -> Set.of());
        answers.put("getWebOrigins", arguments -> Set.of());
        answers.put("getAttributes", arguments -> Map.of());
        answers.put("getClientId", arguments -> clientId);
        answers.put(method, arguments -> value);
        clients.add(Fakes.of(ClientModel.class, answers));
    }

    @Test
    void realmWhoseVariablesWereReplacedHasNone() {
        smtp.put("host", "mail.kantor.example");
        smtp.put("password", "${vault.smtp-password}");
        client("account", "getRootUrl", "${authBaseUrl}");
        client("kantor", "getRedirectUris", Set.of("https://kantor.example/*", "https://kantor.example/{BULAN}"));

        assertThat(found()).isEmpty();
    }

    @Test
    void mailServerAndAddressesOfClientsAreNamedWithTheVariables() {
        smtp.put("host", "${SSO_SMTP_HOST:localhost}");
        smtp.put("port", "${SSO_SMTP_PORT:25}");
        client("kantor", "getRedirectUris", Set.of("${SSO_SMART_OFFICE_URL:https://a.example}/callback"));
        client("surat", "getRootUrl", "${SSO_WEBMAIL_URL}");
        client("luwes", "getAttributes", Map.of("backchannel.logout.url", "${SSO_FLEXIWORK_LOGOUT_URL:x}"));

        assertThat(found())
                .contains("mail server (SSO_SMTP_HOST, SSO_SMTP_PORT), client kantor (SSO_SMART_OFFICE_URL),"
                        + " client surat (SSO_WEBMAIL_URL), client luwes (SSO_FLEXIWORK_LOGOUT_URL)");
    }

    @Test
    void lineNamesFivePlacesOfMany() {
        for (var i = 1; i <= 200; i++) {
            client("c" + i, "getBaseUrl", "${SSO_SMART_OFFICE_URL:x}");
        }

        assertThat(found().orElseThrow())
                .startsWith("client c1 (SSO_SMART_OFFICE_URL), ")
                .endsWith("client c5 (SSO_SMART_OFFICE_URL), and 195 more");
    }
}

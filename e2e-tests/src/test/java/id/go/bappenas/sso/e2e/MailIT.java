package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The e-mail theme in a mail that Keycloak itself sends. */
@ExtendWith(SsoExtension.class)
class MailIT {

    private static final String GENERATED = "This is a system generated email and reply is not required.";

    @Test
    void mailsHaveTheGuidesFooterInTextAndHtml(Sso sso) {
        var person = sso.people().employee(representation -> {
            representation.put("firstName", "Siobhan");
            representation.put("lastName", "O'Brien");
            representation.put("attributes", Map.of("locale", List.of("id")));
        });

        sso.admin()
                .must(sso.admin()
                        .put(
                                Sso.REALM + "/users/" + person.id() + "/execute-actions-email",
                                List.of("UPDATE_PASSWORD")));
        var mail = sso.mailbox().awaitTo(person.username() + "@kantor.example");

        assertThat(mail.from()).isEqualTo("noreply@bappenas.go.id");
        for (var body : List.of(mail.text(), mail.html())) {
            assertThat(body)
                    .contains(GENERATED)
                    .contains("© Kementerian PPN/Bappenas " + Year.now())
                    .contains("/realms/bappenas/login-actions/action-token")
                    .doesNotContainIgnoringCase("kata sandi");
        }
        assertThat(mail.text()).doesNotContain("<").doesNotContain("&amp;");
        assertThat(mail.html()).contains("<html").doesNotContain("src=\"http");
    }
}

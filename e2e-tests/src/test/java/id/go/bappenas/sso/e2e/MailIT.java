package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The frame of mails, and the parts that mails are made of. */
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
                    .contains("/realms/bappenas/login-actions/action-token", "Halo Siobhan O")
                    .doesNotContainIgnoringCase("kata sandi");
        }
        assertThat(mail.text()).doesNotContain("<").doesNotContain("&amp;");
        assertThat(mail.html()).contains("<html").doesNotContain("src=\"http");
    }

    @Test
    void everyMailIsMarkedAsAutomatic(Sso sso) {
        var employee = Employee.of(sso);
        var work = employee.person().username() + "@kantor.example";

        sso.admin()
                .must(sso.admin()
                        .put(People.path(employee.person()) + "/execute-actions-email", List.of("VERIFY_EMAIL")));
        sso.mailbox().awaitTo(work, mail -> mail.subject().equals("Perbarui Akun SSO Anda"));
        assertThat(sso.mailbox().header(work, "Auto-Submitted"))
                .as("Keycloak’s")
                .containsExactly("auto-generated");

        Reset.link(sso, employee);
        assertThat(sso.mailbox().header(employee.address(), "Auto-Submitted"))
                .as("of the outbox")
                .containsExactly("auto-generated");
    }
}

package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.demo.keycloak.AdminApi.Answer;
import id.go.bappenas.sso.e2e.harness.Mailbox;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator sets the external address: mailboxes that get a mail, and refused addresses. */
@ExtendWith(SsoExtension.class)
class ExternalAddressIT {

    @Test
    void oldNewAndWorkAddressGetAMailAboutAnAdministratorsChange(Sso sso) {
        var person = person(sso, "id");
        var before = person.username() + ".lama@rumah.example";
        var after = person.username() + ".baru@rumah.example";
        update(sso, person, Map.of("locale", "id", "externalEmail", before));
        sso.mailbox().awaitTo(before);

        update(sso, person, Map.of("locale", "id", "externalEmail", after));

        var atNew = sso.mailbox().awaitTo(after);
        assertThat(atNew.subject()).isEqualTo("Email Eksternal Akun SSO Berubah");
        for (var body : List.of(atNew.text(), atNew.html())) {
            assertThat(body)
                    .contains("Email eksternal untuk akun " + person.username() + " diubah pada ")
                    .contains(" WIB.")
                    .contains("p***u@r***.example")
                    .contains("segera hubungi kontak bantuan")
                    .contains("Helpdesk Pusdatin")
                    .doesNotContain(after);
        }
        assertThat(atNew.html()).contains("<html lang=\"id\"");
        for (var mailbox : List.of(before, person.username() + "@kantor.example")) {
            var other = sso.mailbox().awaitTo(mailbox, mail -> mail.text().contains("diubah pada"));
            assertThat(withoutToken(other)).isEqualTo(withoutToken(atNew));
        }
    }

    @Test
    void firstAddressGetsAMailInThePersonsLanguage(Sso sso) {
        var person = person(sso, "en");

        update(sso, person, Map.of("locale", "en", "externalEmail", person.username() + "@rumah.example"));

        for (var domain : List.of("@rumah.example", "@kantor.example")) {
            var mail = sso.mailbox().awaitTo(person.username() + domain);
            assertThat(mail.subject()).isEqualTo("External email address of your SSO account changed");
            assertThat(mail.text()).contains("for account " + person.username() + " was registered on ");
            assertThat(mail.html()).contains("<html lang=\"en\"");
        }
    }

    @Test
    void removedAddressGetsAMail(Sso sso) {
        var person = person(sso, "id");
        var address = person.username() + "@rumah.example";
        update(sso, person, Map.of("locale", "id", "externalEmail", address));
        sso.mailbox().awaitTo(address);

        update(sso, person, Map.of("locale", "id"));

        assertThat(sso.mailbox()
                        .awaitTo(address, mail -> mail.text().contains("dihapus pada"))
                        .text())
                .contains(person.username())
                .doesNotContain("yang sekarang terdaftar");
    }

    @Test
    void updateOfOtherDataSendsNoMail(Sso sso) {
        var person = person(sso, "id");
        var address = person.username() + "@rumah.example";
        update(sso, person, Map.of("externalEmail", address));
        sso.mailbox().awaitTo(address);

        update(sso, person, Map.of("externalEmail", address, "unit", "Direktorat Uji"));
        update(sso, person, Map.of("externalEmail", address.toUpperCase(Locale.ROOT)));
        // The outbox sends the oldest mail first, so an earlier mail arrives before this mail.
        update(sso, person, Map.of("unit", "Direktorat Uji"));
        sso.mailbox().awaitTo(address, mail -> mail.text().contains("dihapus pada"));

        assertThat(sso.mailbox().to(address)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"siti@bappenas.go.id", "Siti@Unit.Bappenas.go.id"})
    void addressInTheMinistrysDomainsIsRefusedWithASentence(String address, Sso sso) {
        var person = person(sso, "id");

        var answer = put(sso, person, Map.of("externalEmail", address));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .contains("The external email address must not be at bappenas.go.id. Use a personal address");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"siti", "siti@rumah", "siti@rumah.example\\r\\nBcc: x@y.example", "a@b.example,c@d.example"})
    void invalidAddressIsRefusedWithASentence(String address, Sso sso) {
        var person = person(sso, "id");

        var answer = put(sso, person, Map.of("externalEmail", address.translateEscapes()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString())
                .contains("The external email address is not valid. Enter one full address");
    }

    private static Person person(Sso sso, String locale) {
        return sso.people()
                .employee(representation -> representation.put("attributes", Map.of("locale", List.of(locale))));
    }

    private static void update(Sso sso, Person person, Map<String, String> attributes) {
        sso.admin().must(put(sso, person, attributes));
    }

    private static Answer put(Sso sso, Person person, Map<String, String> attributes) {
        var values = new HashMap<String, List<String>>();
        attributes.forEach((name, value) -> values.put(name, List.of(value)));
        return sso.admin()
                .put(
                        Sso.REALM + "/users/" + person.id(),
                        Map.of(
                                "firstName",
                                "Pegawai",
                                "lastName",
                                "Uji",
                                "email",
                                person.username() + "@kantor.example",
                                "attributes",
                                values));
    }

    /** The mail's text without its link, which differs for each mailbox. */
    private static String withoutToken(Mailbox.Mail mail) {
        return mail.text().replaceAll("token=\\S+", "token");
    }
}

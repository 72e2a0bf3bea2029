package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.HashedPassword;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The refusal of a password names every rule that it breaks, in the order of the realm's policies. */
@ExtendWith(SsoExtension.class)
class AllRulesAtOnceIT {

    /** A password that breaks every rule of the realm, because it is the person's current one and contains the user name. */
    private static final String BREAKS_ALL = "wibowo-123456";

    private static final String[] SENTENCES = {
        "1 huruf kecil & 1 huruf besar",
        "Password harus berbeda dari password sekarang",
        "Password tidak boleh memuat nama",
        "Password terlalu mudah ditebak"
    };

    @Test
    void adminRestNamesAllBrokenRulesInOrder(Sso sso) {
        var answer = sso.people().reset(personWhosePasswordBreaksAll(sso), BREAKS_ALL, false);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("error").asText()).isEqualTo("invalidPasswordRulesMessage");
        var description = answer.body().get("error_description").asText();
        assertThat(description).containsSubsequence(SENTENCES).doesNotContain("{0}");
        assertThat(description.lines()).hasSize(1 + SENTENCES.length);
    }

    @Test
    void adminRestNamesASingleBrokenRule(Sso sso) {
        var answer = sso.people().reset(sso.people().employee(), "Bappenas#26", false);

        assertThat(answer.body().get("error").asText()).isEqualTo("invalidPasswordContextWordMessage");
        assertThat(answer.body().get("error_description").asText()).startsWith(SENTENCES[3]);
    }

    @Test
    void adminRestNamesBrokenRulesWhenAPersonIsCreated(Sso sso) {
        var answer = sso.admin()
                .post(
                        Sso.REALM + "/users",
                        Map.of(
                                "username",
                                "wibowo",
                                "firstName",
                                "Eko",
                                "lastName",
                                "Wibowo",
                                "credentials",
                                List.of(Map.of("type", "password", "value", BREAKS_ALL))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains(SENTENCES[0], SENTENCES[2], SENTENCES[3]);
        assertThat(sso.admin()
                        .get(Sso.REALM + "/users?exact=true&username=wibowo")
                        .body())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "id, 1 huruf kecil, tidak boleh memuat nama, terlalu mudah ditebak",
        "en, 1 lower-case, must not contain your name, too easy to guess"
    })
    void pageNamesAllBrokenRulesInTheEmployeesLanguage(
            String locale, String mix, String personalData, String contextWord, Sso sso, Page page) {
        var person = sso.people().employee(representation -> {
            representation.put("lastName", "Wibowo");
            representation.put("attributes", Map.of("locale", List.of(locale)));
        });
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change(person.password(), BREAKS_ALL, BREAKS_ALL);

        assertThat(form.error("new")).containsText(mix);
        assertThat(form.error("new")).containsText(personalData);
        assertThat(form.error("new")).containsText(contextWord);
        // This answer is in the administrator's language.
        assertThat(sso.people().reset(person, BREAKS_ALL, false).body().toString())
                .contains(SENTENCES[0], SENTENCES[2]);
    }

    private static Person personWhosePasswordBreaksAll(Sso sso) {
        return sso.people().employee(representation -> {
            representation.put("lastName", "Wibowo");
            representation.put("credentials", List.of(HashedPassword.of(BREAKS_ALL, false)));
        });
    }
}

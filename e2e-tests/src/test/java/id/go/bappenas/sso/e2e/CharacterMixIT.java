package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Password policy {@code character-mix} on the page, in Admin REST and in the admin console. */
@ExtendWith(SsoExtension.class)
class CharacterMixIT {

    @Test
    void pageRefusesAWeakPasswordAndAcceptsAGoodOne(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person).changePassword();

        var form = new ChangePasswordPage(page).assertCurrent();
        form.change(person.password(), "semuakecil", "semuakecil");
        assertThat(form.error("new")).containsText("1 huruf kecil & 1 huruf besar");
        form.assertCurrent().change(person.password(), "Rapat Baru 7", "Rapat Baru 7");
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(page.locator("main")).containsText("Sukses! Password berhasil diubah.");
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL")).hasSize(1);
        assertThat(sso.people().events(person, "UPDATE_CREDENTIAL_ERROR")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"rapat#12", "RAPAT#12", "Rapat#ab", "Rapat123", "Ra#1"})
    void adminRestRefusesAWeakPasswordWithTheRuleInWords(String password, Sso sso) {
        var person = sso.people().employee();

        var answer = sso.admin()
                .put(
                        Sso.REALM + "/users/" + person.id() + "/reset-password",
                        Map.of("type", "password", "value", password, "temporary", false));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("minimal 8 karakter").contains("1 karakter khusus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"character-mix(7)", "character-mix(129)", "character-mix(delapan)", "character-mix()"})
    void savingABadConfigurationIsRefusedWithTheAllowedValues(String policy, Sso sso) {
        var before = sso.admin().get(Sso.REALM).body().get("passwordPolicy").asText();

        var answer = sso.admin().put(Sso.REALM, Map.of("realm", Sso.REALM, "passwordPolicy", policy));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("from 8 to 128").contains("8 sampai 128");
        assertThat(sso.admin().get(Sso.REALM).body().get("passwordPolicy").asText())
                .isEqualTo(before);
    }

    @Test
    void adminConsoleKnowsThePolicyItsHelpAndItsVersion(Sso sso) {
        var info = sso.admin().serverInfo().body();
        var types = info.get("passwordPolicies");
        assertThat(types).anySatisfy(type -> {
            assertThat(type.get("id").asText()).isEqualTo("character-mix");
            assertThat(type.get("defaultValue").asText()).isEqualTo("8");
        });

        var provider = info.at("/providers/password-policy/providers/character-mix");
        assertThat(provider.at("/operationalInfo/Version").asText()).isEqualTo(System.getProperty("project.version"));

        for (var locale : new String[] {"id", "en"}) {
            assertThat(Http.text(sso.address() + "/resources/" + Sso.REALM + "/admin/" + locale))
                    .contains("passwordPoliciesHelp.character-mix");
        }
    }
}

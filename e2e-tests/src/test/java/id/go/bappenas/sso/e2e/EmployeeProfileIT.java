package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The realm's user profile: required attributes and their visibility. */
@ExtendWith(SsoExtension.class)
class EmployeeProfileIT {

    @Test
    void personWithOneNameAndNoWorkMailboxIsAskedForNothing(Sso sso, Page page) {
        var person = sso.people().employee(representation -> {
            representation.put("firstName", "Sukarno");
            representation.remove("lastName");
            representation.remove("email");
        });

        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void pageShowsANameWithAnApostropheUnchanged(Sso sso, Page page) {
        var person = sso.people().employee(representation -> {
            representation.put("firstName", "Siobhan");
            representation.put("lastName", "O'Brien");
        });

        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(page.locator("[data-user]").first().textContent()).contains("O'Brien");
    }

    @Test
    void employeeNumberThatIsNotANipIsRefusedWithASentence(Sso sso) {
        var answer = sso.admin()
                .post(
                        Sso.REALM + "/users",
                        Map.of(
                                "username",
                                "uji-nip",
                                "firstName",
                                "Uji",
                                "attributes",
                                Map.of("employeeNumber", List.of("12345"))));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("employeeNumber");
    }
}

package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The guide's first chapter: one sign-in for all applications. */
@ExtendWith(SsoExtension.class)
class SingleSignOnIT {

    @Test
    void oneSignInOpensSmartOfficeAndWebmail(Sso sso, Page page) {
        var person = sso.people().employee();

        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        page.navigate(sso.webmail());

        ApplicationPage.webmail(page).assertSignedIn(person);
        assertThat(sso.people().sessions(person)).isEqualTo(1);
        assertThat(sso.people().events(person, "LOGIN"))
                .extracting(event -> event.get("clientId").asText())
                .containsExactlyInAnyOrder("smart-office", "webmail");
    }

    @Test
    void flexiworkNeedsItsRole(Sso sso, Browsing browsing) {
        var outsider = sso.people().employee();
        var member = sso.people().employee();
        sso.people().grant(member, "flexiwork", "access");

        var refused = browsing.page();
        refused.navigate(sso.flexiwork());
        new LoginPage(refused).signIn(outsider);
        ApplicationPage.flexiwork(refused).assertState("no-access");
        assertThat(refused.locator("main").innerText()).contains("belum memiliki akses Flexiwork");

        var welcome = browsing.device("id-ID", 360, 740);
        welcome.navigate(sso.flexiwork());
        new LoginPage(welcome).signIn(member);
        ApplicationPage.flexiwork(welcome).assertSignedIn(member);
    }

    @Test
    void logoutOfOneApplicationEndsAll(Sso sso, Page page) {
        var person = sso.people().employee();
        sso.people().grant(person, "flexiwork", "access");
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        page.navigate(sso.flexiwork());
        ApplicationPage.flexiwork(page).assertSignedIn(person);
        page.navigate(sso.webmail());

        ApplicationPage.webmail(page).assertSignedIn(person).leave();
        ApplicationPage.webmail(page).assertState("goodbye");

        assertThat(sso.people().sessions(person)).isZero();
        assertThat(sso.people().events(person, "LOGOUT")).hasSize(1);
        for (var application : new String[] {sso.smartOffice(), sso.flexiwork(), sso.webmail()}) {
            page.navigate(application);
            new LoginPage(page).assertCurrent();
        }
    }

    @Test
    void administratorsLogoutReachesTheApplicationsThroughTheBackChannel(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        sso.admin().must(sso.admin().post(Sso.REALM + "/users/" + person.id() + "/logout", null));

        Await.until("Smart Office to forget the session", Duration.ofSeconds(20), () -> {
            page.navigate(sso.smartOffice());
            return page.url().startsWith(sso.realm()) ? Optional.of(true) : Optional.empty();
        });
        new LoginPage(page).assertCurrent();
    }

    @Test
    void wrongPasswordIsRefusedAndRecorded(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());

        new LoginPage(page).signIn(person.username(), "Salah#12345");

        new LoginPage(page).assertCurrent();
        assertThat(new LoginPage(page).error().first().innerText()).isNotBlank();
        assertThat(sso.people().events(person, "LOGIN_ERROR"))
                .extracting(event -> event.get("error").asText())
                .containsExactly("invalid_user_credentials");
    }

    @Test
    void signInReturnsToTheRequestedPage(Sso sso, Page page) {
        var person = sso.people().employee();

        page.navigate(sso.webmail() + "?folder=arsip&q=O%27Brien%20%3Cb%3E");
        new LoginPage(page).signIn(person);

        ApplicationPage.webmail(page).assertSignedIn(person);
        assertThat(page.url()).startsWith(sso.webmail()).endsWith("?folder=arsip&q=O%27Brien%20%3Cb%3E");
    }
}

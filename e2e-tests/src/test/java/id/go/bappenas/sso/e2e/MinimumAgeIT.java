package id.go.bappenas.sso.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Password policy {@code min-age-hours}, which our realm does not use. */
@ExtendWith(SsoExtension.class)
class MinimumAgeIT {

    @Test
    void secondOwnChangeOfADayIsRefusedAndAnAdministratorsResetAllowed(Sso sso, Page page) {
        try (var realm = OwnRealm.make(sso, Map.of("passwordPolicy", "min-age-hours(24)"))) {
            var person = realm.person();
            var reset = person.withPassword(People.randomPassword());

            var answer = sso.admin()
                    .put(
                            realm.name() + "/users/" + person.id() + "/reset-password",
                            Map.of("type", "password", "value", reset.password(), "temporary", false));
            assertThat(answer.status()).isEqualTo(204);

            realm.client("uji", "rahasia-uji", sso.smartOffice() + "callback");
            page.navigate(SignInRequest.address(
                    sso.address() + "/realms/" + realm.name(),
                    "uji",
                    sso.smartOffice() + "callback",
                    Map.of("kc_action", "UPDATE_PASSWORD")));
            new LoginPage(page).signIn(reset);
            var form = new ChangePasswordPage(page).assertCurrent();
            var password = People.randomPassword();
            form.change(password, password);
            assertThat(form.error("new")).containsText("24");
            form.assertCurrent();
        }
    }
}

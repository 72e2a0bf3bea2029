package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Directory;
import id.go.bappenas.sso.e2e.harness.DirectoryMode;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People whose password is in a directory sign in. */
@ExtendWith(SsoExtension.class)
class DirectorySignInIT {

    @ParameterizedTest
    @EnumSource(DirectoryMode.class)
    void personSignsInWithThePasswordOfTheDirectory(DirectoryMode mode, Sso sso, Page page) {
        try (var directory = Directory.of(sso, mode)) {
            var person = directory.person();
            page.navigate(sso.smartOffice());
            new LoginPage(page).signIn(person);
            ApplicationPage.smartOffice(page).assertSignedIn(person);

            assertThat(directory.ldap().binds(person.username())).isEqualTo(1);
            assertThat(DirectGrant.of(sso, person.withPassword("salah")).body()).contains("invalid_grant");
        }
    }
}

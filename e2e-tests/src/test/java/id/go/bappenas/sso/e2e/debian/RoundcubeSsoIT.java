package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.io.IOException;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Debian's Roundcube and Dovecot by single sign-on, with the files of the operators' manual. */
@Tag("debian")
@ExtendWith(SsoExtension.class)
class RoundcubeSsoIT {

    private static Dovecot dovecot;
    private static ImportedClient client;
    private static Roundcube roundcube;

    @BeforeAll
    static void start(Sso sso) throws IOException {
        dovecot = Dovecot.start(sso);
        int port = FreePort.next();
        var address = URI.create("http://localhost:" + port);
        client = ImportedClient.of(
                sso,
                OperatorFile.read("webmail/keycloak/roundcube.json").with(OperatorFile.WEBMAIL, address.toString()));
        roundcube = Roundcube.start(
                port,
                dovecot,
                OperatorFile.read("webmail/roundcube/config-sso.inc.php")
                        .with("<?php", "")
                        .with(
                                "'oauth_client_secret']   = 'CHANGE_ME'",
                                "'oauth_client_secret'] = '" + client.secret() + "'")
                        .with("CHANGE_ME", dovecot.doveadmKey())
                        .with("8079", Integer.toString(dovecot.doveadmPort()))
                        .withKeycloak(sso.address())
                        .text());
    }

    @AfterAll
    static void stop() {
        for (AutoCloseable part : new AutoCloseable[] {roundcube, client, dovecot}) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void oneSignInOpensSmartOfficeAndRoundcube(Sso sso, Page page) {
        var person = sso.people().employee();
        dovecot.mailProgram().append(person.username(), person.password(), "Rapat", "Rapat pukul sembilan");

        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);

        assertThat(page.locator("#messagelist")).containsText("Rapat");
        page.navigate(sso.smartOffice());
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        assertThat(sso.people().sessions(person)).isEqualTo(2);
    }
}

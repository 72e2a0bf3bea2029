package id.go.bappenas.sso.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.OwnRealm;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Sign-ins through an identity provider, which is another realm of the same server here. */
@ExtendWith(SsoExtension.class)
class IdentityProviderIT {

    private static final String CLIENT = "bappenas";

    private OwnRealm partner;

    @BeforeEach
    void connect(Sso sso) {
        partner = OwnRealm.make(sso, Map.of());
        var secret = People.randomPassword();
        partner.client(CLIENT, secret, sso.realm() + "/broker/" + partner.name() + "/endpoint");
        var endpoints = "/realms/" + partner.name() + "/protocol/openid-connect";
        sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/identity-provider/instances",
                                Map.of(
                                        "alias",
                                        partner.name(),
                                        "providerId",
                                        "oidc",
                                        "enabled",
                                        true,
                                        "config",
                                        Map.of(
                                                "clientId",
                                                CLIENT,
                                                "clientSecret",
                                                secret,
                                                "clientAuthMethod",
                                                "client_secret_post",
                                                "authorizationUrl",
                                                sso.address() + endpoints + "/auth",
                                                "tokenUrl",
                                                sso.addressSeenByItself() + endpoints + "/token",
                                                "disableUserInfo",
                                                "true",
                                                "validateSignature",
                                                "false"))));
    }

    @AfterEach
    void disconnect(Sso sso) {
        sso.admin().must(sso.admin().delete(Sso.REALM + "/identity-provider/instances/" + partner.name()));
        partner.close();
    }

    @Test
    void signInThroughAProviderAsksToChangeAnExpiredLocalPassword(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        signIn(sso, page, person);

        var form = new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(true);
        var password = People.randomPassword();
        form.change(person.password(), password, password);
        new PasswordChangedPage(page).assertCurrent().goOn();

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void personWithoutALocalPasswordIsAskedForNothing(Sso sso, Page page) {
        var person = sso.people().employee(representation -> representation.remove("credentials"));
        signIn(sso, page, person);

        ApplicationPage.smartOffice(page).assertSignedIn(person);
    }

    @Test
    void officerIsAskedForTheSecondFactorBeforeTheNextApplication(Sso sso, Page page) {
        var officer = sso.people().officer("request-auditor");
        signIn(sso, page, officer);
        ApplicationPage.smartOffice(page).assertSignedIn(officer);

        page.navigate(sso.webmail());
        giveCode(page, officer);

        ApplicationPage.webmail(page).assertSignedIn(officer);
    }

    @Test
    void postLoginFlowAsksOnlyOfficersForTheSecondFactor(Sso sso, Browsing browsing) {
        var path = Sso.REALM + "/identity-provider/instances/" + partner.name();
        var provider = (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
        provider.put("postBrokerLoginFlowAlias", "bappenas after identity provider");
        sso.admin().must(sso.admin().put(path, provider));

        var officer = sso.people().officer("request-auditor");
        var page = browsing.page();
        signIn(sso, page, officer);
        giveCode(page, officer);
        ApplicationPage.smartOffice(page).assertSignedIn(officer);

        var person = sso.people().employee();
        var other = browsing.device("id-ID", 1280, 800);
        signIn(sso, other, person);
        ApplicationPage.smartOffice(other).assertSignedIn(person);
    }

    private static void giveCode(Page page, Person officer) {
        page.locator("#otp").fill(Totp.of(officer).orElseThrow().unusedCode());
        page.locator("#kc-login").click();
    }

    private void signIn(Sso sso, Page page, Person person) {
        var there = partner.person();
        sso.admin()
                .must(sso.admin()
                        .post(
                                People.path(person) + "/federated-identity/" + partner.name(),
                                Map.of(
                                        "identityProvider",
                                        partner.name(),
                                        "userId",
                                        there.id(),
                                        "userName",
                                        there.username())));
        page.navigate(sso.smartOffice());
        page.locator("#social-" + partner.name()).click();
        page.waitForURL(url -> url.contains("/realms/" + partner.name() + "/"));
        new LoginPage(page).signIn(there);
    }
}

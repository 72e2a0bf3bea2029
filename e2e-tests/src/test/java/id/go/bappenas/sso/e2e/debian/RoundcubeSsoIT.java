package id.go.bappenas.sso.e2e.debian;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.debian.MailProgram.By;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Browsing;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.SignInRequest;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
                // Roundcube's own Change Password is there, too, and must not be seen.
                "$config['plugins'][] = 'password';"
                        + OperatorFile.read("webmail/roundcube/config-sso.inc.php")
                                .with("<?php", "")
                                .with(
                                        "'oauth_client_secret']   = 'CHANGE_ME'",
                                        "'oauth_client_secret'] = '" + client.secret() + "'")
                                .with("CHANGE_ME", dovecot.doveadmKey())
                                .with("8079", Integer.toString(dovecot.doveadmPort()))
                                .withKeycloak(sso.address())
                                .text()
                        + """
                        if (isset($_COOKIE['moving'])) {
                            // A network with another address for each request.
                            $config['ip_check'] = true;
                            $_SERVER['REMOTE_ADDR'] = '2001:db8::' . dechex(random_int(1, 65535));
                        }
                        if (isset($_COOKIE['impatient'])) {
                            $config['sso_bappenas_check_seconds'] = 5;
                        }
                        """);
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

        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        page.navigate(roundcube.address().toString());

        var webmail = new RoundcubePage(page).assertSignedIn(person);
        assertThat(webmail.mails()).containsText("Rapat");
        assertThat(sso.people().sessions(person)).isEqualTo(1);
        pictures(page, "roundcube-inbox");
    }

    @Test
    void expiredPasswordIsChangedOnTheWayIn(Sso sso, Page page) {
        var person = sso.people().employee(Jakarta.now().minusMonths(4));
        var chosen = People.randomPassword();

        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        new ChangePasswordPage(page).assertCurrent().change(chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();

        new RoundcubePage(page).assertSignedIn(person);
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, chosen))
                .isTrue();
    }

    @Test
    void settingsLeadToTheChangeFormAndBackWithWhatBecameOfIt(Sso sso, Page page) {
        var person = sso.people().employee();
        var chosen = People.randomPassword();
        // Dovecot knows the old password for five minutes, if the change does not empty its cache.
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                .isTrue();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        var webmail = new RoundcubePage(page).assertSignedIn(person);

        assertThat(webmail.settings().changePasswordLinks()).hasCount(1);
        assertThat(webmail.changePasswordLinks()).hasText("Ubah Password");
        pictures(page, "roundcube-settings");
        webmail.changePassword();
        new ChangePasswordPage(page).assertCurrent().assertOldPasswordIsAsked(true);
        page.locator("#kc-cancel").click();
        assertThat(webmail.message()).containsText("Password tidak diubah.");
        pictures(page, "roundcube-not-changed");

        webmail.changePassword();
        new ChangePasswordPage(page).assertCurrent().change(person.password(), chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();

        assertThat(webmail.message()).containsText("Success! Password berhasil diubah");
        pictures(page, "roundcube-changed");
        page.navigate(roundcube.address() + "?_task=mail");
        webmail.assertSignedIn(person);
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                .isFalse();
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, chosen))
                .isTrue();
    }

    @Test
    void phoneWithThePreviousPasswordIsRefusedAndDoesNotLockTheAccount(Sso sso, Page page) {
        var person = sso.people().employee();
        var chosen = People.randomPassword();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        var webmail = new RoundcubePage(page).assertSignedIn(person).settings();
        webmail.changePassword();
        new ChangePasswordPage(page).assertCurrent().change(person.password(), chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();
        assertThat(webmail.message()).isVisible();

        for (int poll = 0; poll < 12; poll++) {
            assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                    .isFalse();
        }

        assertThat(sso.people().failures(person)).isZero();
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, chosen))
                .isTrue();
    }

    @Test
    void logoutOfRoundcubeEndsEveryApplication(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        page.navigate(roundcube.address().toString());
        var webmail = new RoundcubePage(page).assertSignedIn(person);

        webmail.leave();

        assertThat(webmail.reason()).hasAttribute("data-reason", "ended");
        pictures(page, "roundcube-ended");
        assertThat(sso.people().sessions(person)).isZero();
        page.navigate(sso.smartOffice());
        new LoginPage(page).assertCurrent();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).assertCurrent();
        page.navigate(roundcube.address() + "index.php/login/ssoended");
        webmail.signInButton().click();
        new LoginPage(page).signIn(person);
        webmail.assertSignedIn(person);
    }

    @Test
    void logoutAfterTheEndOfRoundcubesSessionLeadsToTheQuestionOfSso(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        var webmail = new RoundcubePage(page).assertSignedIn(person);
        loseSession(page);

        webmail.leave();

        page.locator("#kc-logout").click();
        assertThat(webmail.reason()).hasAttribute("data-reason", "ended");
        assertThat(sso.people().sessions(person)).isZero();
        // Nothing is left to end.
        page.navigate(roundcube.address() + "?_task=logout");
        assertThat(page.locator("#messagelist")).hasCount(0);
        page.navigate(roundcube.address().toString());
        new LoginPage(page).assertCurrent();
    }

    private static void loseSession(Page page) {
        for (var name : List.of("roundcube_sessid", "roundcube_sessauth")) {
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(name));
        }
    }

    @Test
    void storedSessionHasNoTokenInClearText(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        new RoundcubePage(page).assertSignedIn(person);

        var stored = roundcube.storedSessions().stream()
                .filter(session -> session.contains(person.username()))
                .toList();

        assertThat(stored).anyMatch(session -> session.contains("oauth_token"));
        // A JWT begins with {" in Base64.
        assertThat(stored).noneMatch(session -> session.contains("eyJ"));
    }

    @Test
    void signInsThatLeadToNoSessionEndOnAPageAndNotInALoop(Sso sso, Page page) throws IOException {
        var person = sso.people().employee();
        cookie(page, "moving");
        page.navigate(roundcube.address().toString());

        new LoginPage(page).signIn(person);

        assertThat(new RoundcubePage(page).reason()).hasAttribute("data-reason", "failed");
        assertThat(roundcube.log()).contains("3 sign-ins in 30 seconds, and no session");
    }

    private static String log() {
        try {
            return roundcube.log();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void cookie(Page page, String name) {
        page.context()
                .addCookies(
                        List.of(new Cookie(name, "1").setUrl(roundcube.address().toString())));
    }

    @Test
    void refusalOfANewTokenIsLoggedAndLeavesTheSession(Sso sso, Page page) {
        var person = sso.people().employee();
        cookie(page, "impatient");
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        new RoundcubePage(page).assertSignedIn(person);
        sso.admin().must(sso.admin().post(People.path(person) + "/logout", null));

        var log = Await.until("a line in Roundcube's log", Duration.ofSeconds(20), () -> {
            page.navigate(roundcube.address() + "?_task=settings");
            return Optional.of(log()).filter(text -> text.contains("SSO refuses a new token (401)"));
        });

        assertThat(page.locator("#settings-menu")).isVisible();
        assertThat(log).doesNotContain("eyJ");
    }

    @Test
    void changeThatEndsAfterRoundcubesSessionIsToldAfterTheSignIn(Sso sso, Page page) {
        var person = sso.people().employee();
        var chosen = People.randomPassword();
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                .isTrue();
        page.navigate(roundcube.address().toString());
        new LoginPage(page).signIn(person);
        var webmail = new RoundcubePage(page).assertSignedIn(person).settings();
        webmail.changePassword();
        var form = new ChangePasswordPage(page).assertCurrent();
        loseSession(page);

        form.change(person.password(), chosen, chosen);
        new PasswordChangedPage(page).assertCurrent().goOn();

        assertThat(webmail.message()).containsText("Success! Password berhasil diubah");
        assertThat(page.locator("#settings-menu")).isVisible();
        assertThat(dovecot.mailProgram().opens(person.username(), By.PASSWORD, person.password()))
                .isFalse();
    }

    @Test
    void endOfTheSsoSessionElsewhereEndsAnOpenTabWithinAMinute(Sso sso, Browsing browsing) {
        var leaving = sso.people().employee();
        var ended = sso.people().employee();
        var changing = sso.people().employee();
        var tabs = new HashMap<Person, Page>();
        for (var person : List.of(leaving, ended, changing)) {
            var tab = browsing.device("id-ID", 1280, 800);
            tab.navigate(roundcube.address().toString());
            new LoginPage(tab).signIn(person);
            new RoundcubePage(tab).assertSignedIn(person);
            tabs.put(person, tab);
        }

        var office = tabs.get(leaving).context().newPage();
        office.navigate(sso.smartOffice());
        ApplicationPage.smartOffice(office).assertSignedIn(leaving).leave();
        ApplicationPage.smartOffice(office).assertState("goodbye");
        sso.admin().must(sso.admin().post(People.path(ended) + "/logout", null));
        changeEndingOtherSessions(sso, browsing, changing);

        // A minute between two questions of the tab, and the two seconds in which Roundcube shows the reason.
        tabs.forEach((person, tab) -> {
            tab.waitForURL(url -> url.startsWith(sso.realm()), new Page.WaitForURLOptions().setTimeout(70_000));
            new LoginPage(tab).assertCurrent();
        });
    }

    private static void changeEndingOtherSessions(Sso sso, Browsing browsing, Person person) {
        var chosen = People.randomPassword();
        var phone = browsing.device("id-ID", 360, 740);
        phone.navigate(sso.smartOffice());
        new LoginPage(phone).signIn(person);
        ApplicationPage.smartOffice(phone).assertSignedIn(person).changePassword();
        var form = new ChangePasswordPage(phone).assertCurrent();
        form.signOutOthers().setChecked(true);
        form.change(person.password(), chosen, chosen);
        new PasswordChangedPage(phone).assertCurrent();
    }

    @Test
    void signInLeadsToTheRequestedMail(Sso sso, Page page) {
        var person = sso.people().employee();
        dovecot.mailProgram().append(person.username(), person.password(), "O'Brien <b>rapat</b>", "Ruang 12");

        page.navigate(roundcube.address() + "?_task=mail&_mbox=INBOX&_uid=1&_action=show");
        new LoginPage(page).signIn(person);

        assertThat(page.locator("#messagebody")).containsText("Ruang 12");
        assertThat(page.locator("#message-header .subject")).containsText("O'Brien <b>rapat</b>");
        assertThat(page.url()).startsWith(roundcube.address().toString()).contains("_uid=1");
        pictures(page, "roundcube-mail");
    }

    @Test
    void addressOfAnotherServerInTheRequestLeadsToRoundcube(Sso sso, Page page) {
        var person = sso.people().employee();

        page.navigate(roundcube.address() + "?_task=mail&_url=https%3A%2F%2Fevil.example%2F&_host=evil.example");
        new LoginPage(page).signIn(person);

        new RoundcubePage(page).assertSignedIn(person);
        assertThat(page.url()).startsWith(roundcube.address().toString());
    }

    @Test
    void codeOfAnotherPersonIsRefusedWithAndWithoutASession(Sso sso, Browsing browsing) {
        var attacker = sso.people().employee();
        var forged = answerFor(sso, attacker, browsing.device("id-ID", 1280, 800));

        // Without a cookie there is nothing to compare with.
        var fresh = browsing.device("id-ID", 1280, 800);
        fresh.navigate(forged);
        assertThat(new RoundcubePage(fresh).reason()).hasAttribute("data-reason", "nocookie");
        pictures(fresh, "roundcube-refused");
        // A browser that is on its way to SSO begins again, also if the answer names no state.
        var victim = browsing.page();
        victim.navigate(roundcube.address().toString());
        for (var answer : List.of(forged, forged.replaceAll("state=[^&]*&", ""))) {
            victim.navigate(answer);
            new LoginPage(victim).assertCurrent();
        }
        // A browser with a session keeps it.
        var person = sso.people().employee();
        new LoginPage(victim).signIn(person);
        new RoundcubePage(victim).assertSignedIn(person);
        victim.navigate(forged);
        new RoundcubePage(victim).assertSignedIn(person);
    }

    /** The address with an unused code to which SSO sends a browser in which the person has signed in. */
    private static String answerFor(Sso sso, Person person, Page page) {
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        ApplicationPage.smartOffice(page).assertSignedIn(person);
        var request = SignInRequest.address(
                sso.realm(), client.id(), roundcube.address() + "index.php/login/oauth", Map.of("state", "tertukar"));
        var answer = page.request().get(request, RequestOptions.create().setMaxRedirects(0));
        assertThat(answer.headers().get("location")).contains("code=", "state=tertukar");
        return answer.headers().get("location");
    }

    @Test
    void refusalsOfSsoEndOnAPageOfOurWordsAndNotInALoop(Sso sso, Page page) {
        var answer = roundcube.address() + "index.php/login/oauth?state=x&error=";
        var webmail = new RoundcubePage(page);

        page.navigate(roundcube.address() + "index.php/login/ssoended");
        page.navigate(answer + "access_denied&error_description=%3Cb%3EBuka%20evil.example%3C%2Fb%3E");

        assertThat(webmail.reason()).hasAttribute("data-reason", "denied");
        assertThat(page.locator("body")).not().containsText("evil.example");
        // Two new tries by itself, and then the page.
        for (int tries = 0; tries < 2; tries++) {
            page.navigate(answer + "temporarily_unavailable");
            new LoginPage(page).assertCurrent();
        }
        page.navigate(answer + "temporarily_unavailable");
        assertThat(webmail.reason()).hasAttribute("data-reason", "failed");
        webmail.signInButton().click();
        new LoginPage(page).assertCurrent();
    }

    @Test
    void addressOfLogoutWithoutTheFormTokenEndsNothing(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(roundcube.address().toString());
        var before = session(page);
        new LoginPage(page).signIn(person);
        var webmail = new RoundcubePage(page).assertSignedIn(person);
        assertThat(session(page)).isNotEqualTo(before);

        page.navigate(roundcube.address() + "?_task=logout");
        page.navigate(roundcube.address().toString());

        webmail.assertSignedIn(person);
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    private static String session(Page page) {
        return page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("roundcube_sessid"))
                .findFirst()
                .orElseThrow()
                .value;
    }

    @Test
    void formOfNameAndPasswordIsNoWayPastSso(Sso sso, Page page) {
        var person = sso.people().employee();
        page.navigate(roundcube.address() + "index.php/login/ssoended");
        var token = page.evaluate("rcmail.env.request_token").toString();

        page.request()
                .post(
                        roundcube.address() + "?_task=login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("_token", token)
                                        .set("_task", "login")
                                        .set("_action", "login")
                                        .set("_user", person.username())
                                        .set("_pass", person.password())));

        page.navigate(roundcube.address() + "?_task=mail");
        new LoginPage(page).assertCurrent();
    }

    private static void pictures(Page page, String name) {
        for (int width : new int[] {1280, 360}) {
            page.setViewportSize(width, width == 360 ? 740 : 800);
            page.waitForLoadState();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(System.getProperty("e2e.output"), "screenshots", name + "-" + width + ".png")));
        }
        page.setViewportSize(1280, 800);
    }
}

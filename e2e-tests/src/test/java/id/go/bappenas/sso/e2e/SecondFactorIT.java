package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Application;
import id.go.bappenas.sso.e2e.harness.AtOnce;
import id.go.bappenas.sso.e2e.harness.Await;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.Passkey;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Screenshots;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.Totp;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Officers and administrators need a second factor on pages and in direct grants; other people do not. */
@ExtendWith(SsoExtension.class)
class SecondFactorIT {

    private static final String OTP_PAGE = "login-login-otp";
    private static final String SET_UP_PAGE = "login-login-config-totp";
    private static final String SIGN_IN_PAGE = "login-login";
    private static final String REFUSAL = "A second factor is needed";
    private static final int AT_ONCE = 8;
    /** Number of attempts, because the requests do not always overlap. */
    private static final int ROUNDS = 4;

    private static final Pattern SECRET = Pattern.compile("name=\"totpSecret\" value=\"([^\"]+)\"");

    /** Ways to grant a privilege. */
    enum Way {
        ROLE {
            @Override
            void give(Sso sso, Person person) {
                sso.people().grant(person, "sso-api", "request-auditor");
            }
        },
        ADMINISTRATOR {
            @Override
            void give(Sso sso, Person person) {
                sso.people().grant(person, "realm-management", "view-users");
            }
        },
        COMPOSITE {
            @Override
            void give(Sso sso, Person person) {
                sso.people().grant(person, "realm-management", "realm-admin");
            }
        },
        GROUP {
            @Override
            void give(Sso sso, Person person) {
                join(sso, person, group(sso, Sso.REALM + "/groups", person.username()));
            }
        },
        PARENT_GROUP {
            @Override
            void give(Sso sso, Person person) {
                var parent = group(sso, Sso.REALM + "/groups", person.username());
                var child = sso.admin()
                        .must(sso.admin().post(Sso.REALM + "/groups/" + parent + "/children", Map.of("name", "bawah")))
                        .createdId();
                join(sso, person, child);
            }
        },
        REALM_ROLE_WITH_OFFICERS_ROLE {
            @Override
            void give(Sso sso, Person person) {
                var admin = sso.admin();
                var name = "gabungan-" + person.username();
                admin.must(admin.post(Sso.REALM + "/roles", Map.of("name", name)));
                admin.must(admin.post(Sso.REALM + "/roles/" + name + "/composites", List.of(officersRole(sso))));
                var role = admin.must(admin.get(Sso.REALM + "/roles/" + name)).body();
                admin.must(admin.post(People.path(person) + "/role-mappings/realm", List.of(role)));
            }
        };

        abstract void give(Sso sso, Person person);

        static Object officersRole(Sso sso) {
            var admin = sso.admin();
            return admin.must(admin.get(
                            Sso.REALM + "/clients/" + sso.people().clientUuid("sso-api") + "/roles/request-verifier"))
                    .body();
        }

        static String group(Sso sso, String path, String name) {
            var admin = sso.admin();
            var group = admin.must(admin.post(path, Map.of("name", name))).createdId();
            admin.must(admin.post(
                    Sso.REALM + "/groups/" + group + "/role-mappings/clients/"
                            + sso.people().clientUuid("sso-api"),
                    List.of(officersRole(sso))));
            return group;
        }

        static void join(Sso sso, Person person, String group) {
            sso.admin().must(sso.admin().put(People.path(person) + "/groups/" + group, Map.of()));
        }
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void officerGetsNoTokenWithAPasswordAloneHoweverTheRoleWasGranted(Way way, Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        // Another employee, because Keycloak counts a sign-in after its answer and refuses the same person's next
        // sign-in until then.
        assertThat(application.directGrant(sso.people().employee(), Map.of()).statusCode())
                .isEqualTo(200);

        way.give(sso, person);

        var refused = application.directGrant(person, Map.of());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("invalid_grant", REFUSAL).doesNotContain("access_token");
        assertThat(sso.people().failures(person)).isZero();
        assertThat(sso.people().events(person, "LOGIN_ERROR"))
                .extracting(event -> event.at("/details/reason").asText())
                .containsExactly("second_factor_missing");
        assertThat(signIn(application, person).page()).isEqualTo(SET_UP_PAGE);
    }

    @Test
    void directGrantNeedsAnUnusedCode(Sso sso) {
        var officer = sso.people().officer("request-auditor");
        var application = Application.make(sso);
        var code = Totp.of(officer).orElseThrow().unusedCode();

        assertThat(application.directGrant(officer, Map.of("totp", code)).statusCode())
                .isEqualTo(200);
        assertThat(application.directGrant(officer, Map.of("totp", code)).statusCode())
                .isEqualTo(400);
        var other = sso.people().officer("request-auditor");
        assertThat(application.directGrant(other, Map.of()).body()).contains("Invalid user credentials");
    }

    @Test
    void bruteForceDetectionCountsWrongCodes(Sso sso) {
        var officer = sso.people().officer("request-auditor");
        var wrong = Map.of("totp", Totp.of(officer).orElseThrow().wrongCode());

        assertThat(Application.make(sso).directGrant(officer, wrong).statusCode())
                .isEqualTo(400);

        Await.until("the failure to be counted", Duration.ofSeconds(10), () -> Optional.of(
                        sso.people().failures(officer))
                .filter(failures -> failures == 1));
    }

    @Test
    void firstSignInSetsUpTheAppAndLaterOnesAskForItsCode(Sso sso) {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);
        var device = signIn(application, officer);
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        var app = new Totp(secret(device));

        device.submit(Map.of("totp", app.wrongCode(), "totpSecret", app.secret(), "userLabel", "Ponsel"));
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        var code = app.unusedCode();
        device.submit(Map.of("totp", code, "totpSecret", app.secret(), "userLabel", "Ponsel"));

        assertThat(officersRest(application, device)).isEqualTo(200);

        var elsewhere = signIn(application, officer);
        assertThat(elsewhere.page()).isEqualTo(OTP_PAGE);
        elsewhere.submit(Map.of("otp", app.wrongCode()));
        assertThat(elsewhere.page()).isEqualTo(OTP_PAGE);
        app.enterAfterAWrongCode(elsewhere);
        assertThat(officersRest(application, elsewhere)).isEqualTo(200);
        assertThat(signIn(application, officer).page()).isEqualTo(OTP_PAGE);
    }

    @Test
    void setUpPageLeadsToTheApplication(Sso sso, Page page) {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "request-auditor");
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(officer);
        new Screenshots(page, "1280-light").take("second-factor-set-up");
        page.setViewportSize(360, 740);
        new Screenshots(page, "360-light").take("second-factor-set-up");

        var app = new Totp(page.locator("#totpSecret").inputValue());
        page.locator("#totp").fill(app.unusedCode());
        page.locator("#userLabel").fill("Ponsel");
        page.locator("#saveTOTPBtn").click();

        ApplicationPage.smartOffice(page).assertSignedIn(officer);
    }

    /** A thief who knows the password could open many of these pages before setting up the first app. */
    @Test
    void onlyOneOfManyOpenPagesSetsUpAnEmployeesFirstApp(Sso sso) throws Exception {
        var employee = sso.people().employee();
        var application = Application.make(sso);
        var pages = new ArrayList<Forms>();
        var apps = new ArrayList<Map<String, String>>();
        for (int number = 0; number < AT_ONCE; number++) {
            var page = new Forms("id")
                    .get(application.signIn(Map.of("kc_action", "CONFIGURE_TOTP")))
                    .submit(password(employee));
            assertThat(page.page()).isEqualTo(SET_UP_PAGE);
            pages.add(page);
            apps.add(app(page));
        }

        AtOnce.of(AT_ONCE, number -> pages.get(number).submit(apps.get(number)));

        assertThat(apps(sso, employee)).isEqualTo(1);
        assertThat(pages)
                .filteredOn(page -> page.status() == 200 && page.body().contains("sudah terpasang"))
                .hasSize(AT_ONCE - 1);
    }

    @Test
    void employeeSetsUpAnotherAppInASignInThatAskedForTheFirst(Sso sso) {
        var employee = sso.people().employee();
        var application = Application.make(sso);
        var first = new Forms("id")
                .get(application.signIn(Map.of("kc_action", "CONFIGURE_TOTP")))
                .submit(password(employee));
        var app = app(first);
        first.submit(app);
        var device = new Forms("id")
                .get(application.signIn(Map.of("kc_action", "CONFIGURE_TOTP")))
                .submit(password(employee));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(Map.of("otp", new Totp(app.get("totpSecret")).unusedCode()));
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);

        var second = app(device);
        device.submit(second);

        assertThat(apps(sso, employee)).isEqualTo(2);
        var another = new Forms("id").get(application.signIn(Map.of())).submit(password(employee));
        var choice = Pattern.compile(
                        "<input type=\"radio\"[^>]* name=\"selectedCredentialId\" value=\"([^\"]+)\"[^>]*>\\s*<span>"
                                + second.get("userLabel") + "<")
                .matcher(another.body());
        assertThat(choice.find()).as("the second app can be chosen").isTrue();
        another.submit(Map.of(
                "selectedCredentialId", choice.group(1), "otp", new Totp(second.get("totpSecret")).unusedCode()));
        assertThat(officersRest(application, another))
                .as("signed in, and no officer")
                .isEqualTo(403);
    }

    @Test
    void onlyOneOfTwoSignInsSetsUpTheFirstApp(Sso sso) {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);
        var late = signIn(application, officer);
        var device = signIn(application, officer);
        setUp(device);
        assertThat(officersRest(application, device)).isEqualTo(200);

        setUp(late);

        assertThat(late.page()).isEqualTo(SET_UP_PAGE);
        assertThat(late.body()).contains("sudah terpasang");
        assertThat(apps(sso, officer)).isEqualTo(1);
    }

    @RepeatedTest(ROUNDS)
    void onlyOneOfManySimultaneousSignInsSetsUpTheFirstApp(Sso sso) throws Exception {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);
        var devices = new ArrayList<Forms>();
        var apps = new ArrayList<Map<String, String>>();
        for (int number = 0; number < AT_ONCE; number++) {
            var device = signIn(application, officer);
            devices.add(device);
            apps.add(app(device));
        }

        AtOnce.of(AT_ONCE, number -> devices.get(number).submit(apps.get(number)));

        assertThat(apps(sso, officer)).isEqualTo(1);
        assertThat(devices)
                .filteredOn(device ->
                        Application.parameter(device.address(), "code").isPresent())
                .hasSize(1);
        assertThat(devices)
                .filteredOn(device -> device.status() == 200 && device.body().contains("sudah terpasang"))
                .hasSize(AT_ONCE - 1);
    }

    @Test
    void officerCanSetUpASecondAppAfterACodeOfTheFirstApp(Sso sso) {
        var officer = sso.people().officer("request-auditor");
        var application = Application.make(sso);
        var device = new Forms("id")
                .get(application.signIn(Map.of("kc_action", "CONFIGURE_TOTP")))
                .submit(password(officer));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(code(officer));
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);

        setUp(device);

        assertThat(officersRest(application, device)).isEqualTo(200);
        assertThat(apps(sso, officer)).isEqualTo(2);
    }

    /** The client's own flow accepts the remembered session. The page appears because an administrator required the app. */
    @Test
    void rememberedSessionCannotSetUpAFirstApp(Sso sso) {
        var person = sso.people().employee();
        var lax = Application.make(
                sso, Map.of("authenticationFlowBindingOverrides", Map.of("browser", flow(sso, "browser"))));
        var device = signIn(lax, person);
        lax.tokens(device.address());
        sso.people().grant(person, "sso-api", "request-auditor");
        var representation = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        representation.putArray("requiredActions").add("CONFIGURE_TOTP");
        sso.admin().must(sso.admin().put(People.path(person), representation));

        device.get(lax.signIn());
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        setUp(device);

        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        assertThat(device.body()).contains("masuk lagi dengan password");
        assertThat(apps(sso, person)).isZero();
        var again = signIn(Application.make(sso), person);
        assertThat(again.page()).isEqualTo(SET_UP_PAGE);
        setUp(again);
        assertThat(apps(sso, person)).isEqualTo(1);
    }

    private static String flow(Sso sso, String alias) {
        for (var flow : sso.admin()
                .must(sso.admin().get(Sso.REALM + "/authentication/flows"))
                .body()) {
            if (flow.get("alias").asText().equals(alias)) {
                return flow.get("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static void setUp(Forms device) {
        device.submit(app(device));
    }

    private static Map<String, String> app(Forms device) {
        var app = new Totp(secret(device));
        return Map.of("totp", app.unusedCode(), "totpSecret", app.secret(), "userLabel", "Ponsel " + System.nanoTime());
    }

    private static long apps(Sso sso, Person person) {
        return sso
                .admin()
                .must(sso.admin().get(People.path(person) + "/credentials"))
                .body()
                .findValuesAsText("type")
                .stream()
                .filter("otp"::equals)
                .count();
    }

    @Test
    void officerCannotCancelTheSetUpThatAnApplicationAskedFor(Sso sso) {
        var officer = sso.people().employee();
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);
        var device = new Forms("id")
                .get(application.signIn(Map.of("kc_action", "CONFIGURE_TOTP")))
                .submit(password(officer));
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);

        device.submit(Map.of("cancel-aia", "true"));

        assertThat(Application.parameter(device.address(), "code")).isEmpty();
        assertThat(sso.people().sessions(officer)).isZero();
    }

    @Test
    void sessionWithASecondFactorIsNotAskedAgain(Sso sso) {
        var officer = sso.people().officer("request-auditor");
        var device = signIn(Application.make(sso), officer).submit(code(officer));
        var other = Application.make(sso);

        device.get(other.signIn());
        assertThat(officersRest(other, device)).isEqualTo(200);
        device.get(other.signIn(Map.of("prompt", "none")));
        assertThat(officersRest(other, device)).isEqualTo(200);
        device.get(other.signIn(Map.of("prompt", "login"))).submit(password(officer));
        assertThat(device.page()).isEqualTo(OTP_PAGE);
    }

    @Test
    void sessionFromBeforeTheOfficersRoleIsAskedForTheCode(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        var device = signIn(application, person);
        var early = application.tokens(device.address());
        sso.people().grant(person, "sso-api", "request-auditor");
        assertRefused(application, early);
        assertRefused(application, application.refreshed(early));
        sso.people().enrol(person);

        device.get(application.signIn(Map.of("prompt", "none")));
        assertThat(Application.parameter(device.address(), "error")).isPresent();
        device.get(application.signIn());
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(code(person));

        assertThat(officersRest(application, device)).isEqualTo(200);
        assertThat(sso.people().sessions(person)).isEqualTo(1);
    }

    @Test
    void rememberedSessionAsksForThePasswordBeforeTheSetUp(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        var device = signIn(application, person);
        application.tokens(device.address());
        sso.people().grant(person, "sso-api", "request-auditor");

        device.get(application.signIn(Map.of("prompt", "none")));
        assertThat(Application.parameter(device.address(), "error")).isPresent();
        device.get(application.signIn());
        assertThat(device.page()).isEqualTo(SIGN_IN_PAGE);
        device.submit(Map.of("password", person.password()));
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        var app = new Totp(secret(device));
        device.submit(Map.of("totp", app.unusedCode(), "totpSecret", app.secret(), "userLabel", "Ponsel"));

        assertThat(officersRest(application, device)).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flexiwork/access", "sso-api/password-changer"})
    void otherPeopleAreNotAskedForACode(String role, Sso sso) {
        var person = sso.people().employee();
        sso.people().grant(person, role.split("/")[0], role.split("/")[1]);
        var application = Application.make(sso);

        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(200);
        var device = signIn(application, person);
        assertThat(application.tokens(device.address()).has("access_token")).isTrue();
        device.get(Application.make(sso).signIn());
        assertThat(Application.parameter(device.address(), "code")).isPresent();
    }

    @Test
    void passwordSufficesAfterTheRoleIsRemoved(Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);
        sso.people().grant(person, "sso-api", "request-auditor");
        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(400);

        sso.admin()
                .must(sso.admin()
                        .delete(People.path(person) + "/role-mappings/clients/"
                                + sso.people().clientUuid("sso-api")));

        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(200);
        assertThat(Application.parameter(signIn(application, person).address(), "code"))
                .isPresent();
    }

    @Test
    void employeeWithAnAppIsAskedForTheCodeOnlyWhenThePasswordIsTyped(Sso sso) {
        var app = new Totp(People.randomPassword());
        var person = app.employee(sso);
        var application = Application.make(sso);
        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(400);

        var device = signIn(application, person);
        assertThat(device.page()).isEqualTo(OTP_PAGE);
        device.submit(Map.of("otp", app.unusedCode()));
        application.tokens(device.address());
        device.get(Application.make(sso).signIn());

        assertThat(Application.parameter(device.address(), "code")).isPresent();
    }

    @Test
    void personWithAPasskeyThatNoFlowUsesSignsInWithThePassword(Sso sso) {
        var person = Passkey.WITHOUT_PASSWORD.employee(sso);
        var application = Application.make(sso);

        var device = signIn(application, person);

        assertThat(Application.parameter(device.address(), "code"))
                .as(device.body())
                .isPresent();
        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void personWithASecondFactorPasskeyIsAskedForItOnAPageAndNotInADirectGrant(Sso sso) {
        var person = Passkey.SECOND_STEP.employee(sso);
        var application = Application.make(sso);

        assertThat(signIn(application, person).page()).isEqualTo("login-webauthn-authenticate");
        assertThat(application.directGrant(person, Map.of()).statusCode()).isEqualTo(200);
    }

    @Test
    void officerWithAPasskeyThatNoFlowUsesSetsUpTheApp(Sso sso) {
        var officer = Passkey.WITHOUT_PASSWORD.employee(sso);
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);
        assertThat(application.directGrant(officer, Map.of()).body()).contains(REFUSAL);

        var device = signIn(application, officer);
        assertThat(device.page()).isEqualTo(SET_UP_PAGE);
        setUp(device);

        assertThat(officersRest(application, device)).isEqualTo(200);
    }

    @Test
    void officerWithASecondFactorPasskeyGetsNoDirectGrantAndNoSetUp(Sso sso) {
        var officer = Passkey.SECOND_STEP.employee(sso);
        sso.people().grant(officer, "sso-api", "request-auditor");
        var application = Application.make(sso);

        assertThat(application.directGrant(officer, Map.of()).body()).contains(REFUSAL);
        assertThat(signIn(application, officer).page()).isEqualTo("login-webauthn-authenticate");
    }

    /** A colleague could send a link that starts such an action. */
    @ParameterizedTest
    @ValueSource(strings = {"webauthn-register-passwordless", "CONFIGURE_RECOVERY_AUTHN_CODES"})
    void factorThatNoFlowUsesCannotBeSetUp(String action, Sso sso) {
        var person = sso.people().employee();
        var application = Application.make(sso);

        var device = new Forms("id")
                .get(application.signIn(Map.of("kc_action", action)))
                .submit(password(person));

        assertThat(Application.parameter(device.address(), "code"))
                .as(device.body())
                .isPresent();
        assertThat(sso.admin()
                        .must(sso.admin().get(People.path(person) + "/credentials"))
                        .body()
                        .findValuesAsText("type"))
                .containsExactly("password");
    }

    private static Forms signIn(Application application, Person person) {
        return new Forms("id").get(application.signIn()).submit(password(person));
    }

    private static Map<String, String> password(Person person) {
        return Map.of("username", person.username(), "password", person.password());
    }

    private static Map<String, String> code(Person person) {
        return Map.of("otp", Totp.of(person).orElseThrow().unusedCode());
    }

    private static String secret(Forms device) {
        var secret = SECRET.matcher(device.body());
        assertThat(secret.find()).as(device.body()).isTrue();
        return secret.group(1);
    }

    private static int officersRest(Application application, Forms device) {
        return application
                .api(application.tokens(device.address()))
                .get("account-provisioning/requests")
                .status();
    }

    private static void assertRefused(Application application, JsonNode tokens) {
        var answer = application.api(tokens).get("account-provisioning/requests");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.code()).isEqualTo("second-factor-missing");
        assertThat(answer.body().get("detail").asText()).contains("erifikasi dua langkah", "Keluar, masuk lagi");
    }
}

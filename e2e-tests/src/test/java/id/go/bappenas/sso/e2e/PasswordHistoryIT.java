package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.People.randomPassword;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import id.go.bappenas.sso.e2e.harness.Employee;
import id.go.bappenas.sso.e2e.harness.Forms;
import id.go.bappenas.sso.e2e.harness.HashedPassword;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Reset;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.UserProfile;
import id.go.bappenas.sso.e2e.pages.ApplicationPage;
import id.go.bappenas.sso.e2e.pages.ChangePasswordPage;
import id.go.bappenas.sso.e2e.pages.LoginPage;
import id.go.bappenas.sso.e2e.pages.PasswordChangedPage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Password policy {@code passwordHistory}: the current password and the five chosen before it. */
@ExtendWith(SsoExtension.class)
class PasswordHistoryIT {

    /** The realm's value of this policy. */
    private static final int PLACES = 6;

    private static final int CHANGES = 8;

    /** Ways to give a temporary password to a person who has a password. */
    enum Minting {
        ADMIN_REST {
            @Override
            void mint(Sso sso, Person person, String password) {
                sso.admin().must(sso.people().reset(person, password, true));
            }
        },
        IMPORT_OF_A_HASH {
            @Override
            void mint(Sso sso, Person person, String password) {
                sso.admin()
                        .must(sso.admin()
                                .put(
                                        People.path(person),
                                        Map.of("credentials", List.of(HashedPassword.of(password, true)))));
            }
        };

        abstract void mint(Sso sso, Person person, String password);
    }

    @Test
    void eachOfEightChangesRefusesExactlyTheCurrentAndTheFivePreviousPasswords(Sso sso) {
        var person = sso.people().employee();
        var chosen = new ArrayList<>(List.of(person.password()));

        for (int change = 0; change < CHANGES; change++) {
            assertRefused(sso, person, lastOf(chosen));
            choose(sso, person, chosen);
        }
    }

    @ParameterizedTest
    @EnumSource
    void temporaryPasswordsDoNotCountInTheHistory(Minting minting, Sso sso) {
        var person = sso.people().employee();
        var chosen = new ArrayList<>(List.of(person.password()));
        for (int change = 0; change < PLACES; change++) {
            choose(sso, person, chosen);
        }

        for (int round = 0; round < 2; round++) {
            minting.mint(sso, person, randomPassword());
            var temporary = randomPassword();
            minting.mint(sso, person, temporary);
            updateAccount(sso, person);

            assertRefused(sso, person, List.of(temporary));
            assertRefused(sso, person, lastOf(chosen));
            choose(sso, person, chosen);
            assertRefused(sso, person, lastOf(chosen));
        }
    }

    @Test
    void temporaryPasswordOfAPartialImportDoesNotCountInTheHistory(Sso sso) {
        var temporary = randomPassword();
        var username = "pegawai.impor" + randomPassword().replaceAll("[^0-9]", "");
        var account = Map.of(
                "username",
                username,
                "enabled",
                true,
                "firstName",
                "Pegawai",
                "requiredActions",
                List.of("UPDATE_PASSWORD"),
                "credentials",
                List.of(HashedPassword.of(temporary, true)));
        var imported = sso.admin()
                .must(sso.admin()
                        .post(
                                Sso.REALM + "/partialImport",
                                Map.of("ifResourceExists", "FAIL", "users", List.of(account))));
        var person = new Person(imported.body().at("/results/0/id").asText(), username, temporary);
        assertRefused(sso, person, List.of(temporary));

        var chosen = new ArrayList<String>();
        for (int change = 0; change < PLACES - 1; change++) {
            choose(sso, person, chosen);
        }
        // The server would refuse this password if it had the sixth place in the history.
        assertThat(sso.people().reset(person, temporary, false).status()).isEqualTo(204);
        chosen.add(temporary);
        assertRefused(sso, person, chosen);
    }

    @Test
    void passwordMailedByLupaPasswordDoesNotCountInTheHistory(Sso sso) {
        var employee = Employee.of(sso);
        var person = employee.person();
        var chosen = new ArrayList<>(List.of(person.password()));
        for (int change = 0; change < PLACES; change++) {
            choose(sso, person, chosen);
        }

        var confirmed = new Forms("id").get(Reset.link(sso, employee)).submit(Map.of("choice", "confirm"));
        assertThat(confirmed.page()).isEqualTo("reset-done");
        var temporary = Reset.password(Reset.awaitMails(sso, employee, 2).get(0));

        assertRefused(sso, person, List.of(temporary));
        assertRefused(sso, person, lastOf(chosen));
        choose(sso, person, chosen);
        assertRefused(sso, person, lastOf(chosen));
    }

    @Test
    void replacedTemporaryPasswordIsNotRemembered(Sso sso) {
        var person = sso.people().employee(temporary());
        assertRefused(sso, person, List.of(person.password()));

        var chosen = randomPassword();
        assertThat(sso.people().reset(person, chosen, false).status()).isEqualTo(204);

        assertThat(sso.people().reset(person, person.password(), false).status())
                .isEqualTo(204);
        assertRefused(sso, person, List.of(chosen, person.password()));
    }

    @Test
    void passwordChosenInPlaceOfATemporaryOneCountsInTheHistory(Sso sso, Page page) {
        var person = sso.people().employee(temporary());
        page.navigate(sso.smartOffice());
        new LoginPage(page).signIn(person);
        var chosen = randomPassword();
        new ChangePasswordPage(page).assertCurrent().change(chosen, chosen);
        var notice = new PasswordChangedPage(page);
        notice.assertCurrent();
        notice.goOn();
        ApplicationPage.smartOffice(page).assertSignedIn(person);

        assertRefused(sso, person, List.of(chosen));
        assertThat(sso.people().reset(person, randomPassword(), false).status()).isEqualTo(204);

        assertRefused(sso, person, List.of(chosen));
        assertThat(sso.people().reset(person, person.password(), false).status())
                .isEqualTo(204);
    }

    @Test
    void temporaryPasswordHasAMarkWithItsDeadlineUntilItIsReplaced(Sso sso) {
        var person = sso.people().employee(temporary());
        assertThat(mark(sso, person).isMissingNode()).isTrue();

        new UserProfile(sso.admin()).withUnmanagedAttributes("ADMIN_VIEW", () -> {
            var written = sso.admin()
                    .get(People.path(person) + "/credentials")
                    .body()
                    .at("/0/createdDate")
                    .asLong();
            assertThat(mark(sso, person).asText())
                    .isEqualTo(written + ":" + (written + Duration.ofHours(24).toMillis()));

            assertThat(sso.people().reset(person, randomPassword(), false).status())
                    .isEqualTo(204);
            return assertThat(mark(sso, person).isMissingNode()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"passwordHistory(0)", "passwordHistory(26)", "passwordHistory(lima)"})
    void savingABadConfigurationIsRefused(String policy, Sso sso) {
        var answer = sso.admin().put(Sso.REALM, Map.of("realm", Sso.REALM, "passwordPolicy", policy));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().toString()).contains("from 1 to 25").contains("1 sampai 25");
    }

    private static void assertRefused(Sso sso, Person person, List<String> passwords) {
        for (var password : passwords) {
            var answer = sso.people().reset(person, password, false);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().toString()).contains("Password harus berbeda dari password sekarang");
        }
    }

    /** Chooses again the newest password that the history allows, or a new password if too few were chosen. */
    private static void choose(Sso sso, Person person, List<String> chosen) {
        var next = chosen.size() > PLACES ? chosen.get(chosen.size() - PLACES - 1) : randomPassword();
        assertThat(sso.people().reset(person, next, false).status()).isEqualTo(204);
        chosen.add(next);
    }

    private static List<String> lastOf(List<String> chosen) {
        return chosen.subList(Math.max(0, chosen.size() - PLACES), chosen.size());
    }

    /** Writes the whole representation with its attributes, as the admin console does. */
    private static void updateAccount(Sso sso, Person person) {
        var representation = (ObjectNode)
                sso.admin().must(sso.admin().get(People.path(person))).body();
        representation.putObject("attributes").putArray("unit").add("Biro Umum");
        sso.admin().must(sso.admin().put(People.path(person), representation));
    }

    private static JsonNode mark(Sso sso, Person person) {
        return sso.admin().must(sso.admin().get(People.path(person))).body().at("/attributes/ssoTemporaryPassword/0");
    }

    /** Makes the person's first password temporary. */
    private static Consumer<Map<String, Object>> temporary() {
        return representation -> {
            var credentials = (List<?>) representation.get("credentials");
            var credential = new HashMap<Object, Object>((Map<?, ?>) credentials.get(0));
            credential.put("temporary", true);
            representation.put("credentials", List.of(credential));
        };
    }
}

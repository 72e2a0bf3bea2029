package id.go.bappenas.sso.e2e;

import static id.go.bappenas.sso.e2e.harness.People.randomPassword;
import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.Api;
import id.go.bappenas.sso.e2e.harness.Jakarta;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.WebmailClient;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code employee-password/check-for}, and the previous password at both operations of a webmail's server. */
@ExtendWith(SsoExtension.class)
class CheckForIT {

    private static final String CHECK_FOR = "employee-password/check-for";
    private static final String CHANGE_FOR = "employee-password/change-for";

    /** More than each limit of wrong old passwords. */
    private static final int TRIES = 12;

    @Test
    void rightPasswordIsAnsweredWithWhatItIsGoodForAndLeavesATrace(Sso sso) {
        var webmail = WebmailClient.make(sso).api();
        var current = sso.people().employee(Jakarta.now());
        var expired = sso.people().employee(ZonedDateTime.now().minusMonths(4));
        var asked = sso.people().employee(Jakarta.now());
        sso.admin().must(sso.admin().put(People.path(asked), Map.of("requiredActions", List.of("UPDATE_PASSWORD"))));
        var mailed = sso.people().employee(Jakarta.now());
        var temporary = mailed.withPassword(randomPassword());
        sso.people().reset(mailed, temporary.password(), true);

        assertThat(status(webmail, current)).isEqualTo("valid");
        assertThat(status(webmail, expired)).isEqualTo("expired");
        assertThat(status(webmail, asked)).isEqualTo("change-required");
        assertThat(status(webmail, temporary)).isEqualTo("temporary");
        var event = sso.people().events(expired, "UPDATE_CREDENTIAL_ERROR").get(0);
        assertThat(event.get("error").asText()).isEqualTo("only_checked");
        assertThat(event.at("/details/reason").asText()).isEqualTo("expired");
        assertThat(event.at("/details/change_path").asText()).isEqualTo("check-for");
        assertThat(sso.people().events(current, "UPDATE_CREDENTIAL_ERROR")).isEmpty();

        var changed = webmail.postForm(
                CHANGE_FOR,
                Map.of(
                        "username", expired.username(),
                        "currentPassword", expired.password(),
                        "newPassword", randomPassword()));
        assertThat(changed.status()).as(changed.text()).isEqualTo(204);
    }

    @Test
    void wrongPasswordIsAnsweredAndCountedAsAtAChange(Sso sso) {
        var webmail = WebmailClient.make(sso).api();
        var person = sso.people().employee();
        var disabled = sso.people().employee(account -> account.put("enabled", false));
        var unknown = new Person("-", "tidak.ada." + person.username(), "salah");

        var wrong = check(webmail, person.withPassword("salah"));

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(wrong.code()).isEqualTo("current-password-wrong");
        assertThat(check(webmail, disabled).text()).isEqualTo(wrong.text());
        assertThat(check(webmail, unknown).text()).isEqualTo(wrong.text());
        IntStream.range(1, TRIES).forEach(any -> check(webmail, person.withPassword("salah")));
        assertThat(check(webmail, person).code()).isEqualTo("too-many-tries");
        assertThat(check(WebmailClient.without(sso, Map.of()).api(), person).code())
                .isEqualTo("client-role-missing");
    }

    @Test
    void previousPasswordIsNamedAndDoesNotCount(Sso sso) {
        var webmail = WebmailClient.make(sso).api();
        var former = sso.people().employee(ZonedDateTime.now().minusDays(30));
        var now = former.withPassword(randomPassword());
        sso.admin().must(sso.people().reset(former, now.password(), false));

        for (var number = 0; number < TRIES; number++) {
            var refused = change(number % 2 == 0 ? webmail : webmail.speaking("en"), former);
            assertThat(refused.status()).as(refused.text()).isEqualTo(401);
            assertThat(refused.code()).isEqualTo("current-password-previous");
            assertThat(refused.body().get("detail").asText())
                    .contains(number % 2 == 0 ? "keluar lalu masuk lagi" : "sign out and sign in again");
        }

        assertThat(check(webmail, former).code()).isEqualTo("current-password-previous");
        var event = sso.people().events(former, "UPDATE_CREDENTIAL_ERROR").get(0);
        assertThat(event.get("error").asText()).isEqualTo("invalid_user_credentials");
        assertThat(event.at("/details/reason").asText()).isEqualTo("previous_password");
        assertThat(change(webmail, now).status()).isEqualTo(204);
        assertThat(sso.people().failures(now)).isZero();
    }

    @Test
    void previousPasswordIsNoExcuseAfterEightDaysAndForAnotherPerson(Sso sso) {
        var webmail = WebmailClient.make(sso).api();
        var former = sso.people().employee(ZonedDateTime.now().minusDays(30));
        sso.people()
                .age(former.withPassword(randomPassword()), ZonedDateTime.now().minusDays(8));
        var other = sso.people().employee();
        sso.admin().must(sso.people().reset(other, randomPassword(), false));

        assertThat(change(webmail, former).code()).isEqualTo("current-password-wrong");
        assertThat(change(webmail, other.withPassword(former.password())).code())
                .isEqualTo("current-password-wrong");
    }

    @Test
    void clientOfAnImapServerLeavesNoSessionAndItsTokenIsActive(Sso sso) {
        var person = sso.people().employee(Jakarta.now());
        var attributes = Map.of("use.refresh.tokens", "false", "ssoTransientSessions", "true");
        var imap = imap(sso, attributes);
        var stored = imap(sso, Map.of("use.refresh.tokens", "false"));

        var token = token(imap, person);

        assertThat(sso.people().sessions(person)).isZero();
        var told = imap.postForm("protocol/openid-connect/token/introspect", Map.of("token", token))
                .body();
        assertThat(told.get("active").asBoolean()).as(told.toString()).isTrue();
        assertThat(told.get("username").asText()).isEqualTo(person.username());
        assertThat(told.has("sid")).isFalse();
        token(stored, person);
        assertThat(sso.people().sessions(person)).as("without the attribute").isOne();

        sso.admin().must(sso.admin().put(People.path(person), Map.of("enabled", false)));
        assertThat(imap.postForm("protocol/openid-connect/token/introspect", Map.of("token", token))
                        .body()
                        .get("active")
                        .asBoolean())
                .as("of a disabled account")
                .isFalse();
    }

    /** A client whose tokens have the client itself as audience; introspection needs that. */
    private static Api imap(Sso sso, Map<String, String> attributes) {
        var client = WebmailClient.without(sso, Map.of("directAccessGrantsEnabled", true, "attributes", attributes));
        var path = Sso.REALM + "/clients/" + sso.people().clientUuid(client.id()) + "/protocol-mappers/models";
        sso.admin()
                .must(sso.admin()
                        .post(
                                path,
                                Map.of(
                                        "name", "itself",
                                        "protocol", "openid-connect",
                                        "protocolMapper", "oidc-audience-mapper",
                                        "config",
                                                Map.of(
                                                        "included.client.audience",
                                                        client.id(),
                                                        "access.token.claim",
                                                        "true"))));
        return client.api();
    }

    private static String token(Api client, Person person) {
        var answer = client.postForm(
                "protocol/openid-connect/token",
                Map.of("grant_type", "password", "username", person.username(), "password", person.password()));
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("access_token").asText();
    }

    private static String status(Api webmail, Person person) {
        var answer = check(webmail, person);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().get("status").asText();
    }

    private static Api.Answer check(Api webmail, Person person) {
        return webmail.postForm(CHECK_FOR, Map.of("username", person.username(), "currentPassword", person.password()));
    }

    private static Api.Answer change(Api webmail, Person person) {
        return webmail.postForm(
                CHANGE_FOR,
                Map.of(
                        "username", person.username(),
                        "currentPassword", person.password(),
                        "newPassword", randomPassword()));
    }
}

package id.go.bappenas.sso.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.e2e.harness.DirectGrant;
import id.go.bappenas.sso.e2e.harness.Http;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Person;
import id.go.bappenas.sso.e2e.harness.Sso;
import id.go.bappenas.sso.e2e.harness.SsoExtension;
import id.go.bappenas.sso.e2e.harness.UserProfile;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The mark of a temporary password is internal: tokens, REST and the admin console do not show it. */
@ExtendWith(SsoExtension.class)
class TemporaryMarkIT {

    private static final String MARK = "ssoTemporaryPassword";

    @Test
    void tokensUserinfoAndAccountRestDoNotShowTheMark(Sso sso) {
        var person = personWithMark(sso);
        var tokens = DirectGrant.tokens(sso, person);
        var access = tokens.get("access_token").asText();

        for (var told : List.of(
                claims(tokens.get("id_token").asText()),
                claims(access),
                body(Http.get(sso.realm() + "/protocol/openid-connect/userinfo", access)),
                body(Http.get(sso.realm() + "/account/?userProfileMetadata=true", access)))) {
            assertThat(told).contains(person.username()).doesNotContain(MARK);
        }
    }

    @Test
    void userProfileDoesNotShowTheMarkToAdministrators(Sso sso) {
        var person = personWithMark(sso);

        for (var path : List.of("", "?userProfileMetadata=true", "/unmanagedAttributes")) {
            var answer = sso.admin().must(sso.admin().get(People.path(person) + path));
            assertThat(answer.body().toString()).doesNotContain(MARK);
        }
    }

    private static Person personWithMark(Sso sso) {
        var person = sso.people().employee();
        var temporary = person.withPassword(People.randomPassword());
        sso.admin().must(sso.people().reset(person, temporary.password(), true));
        var representation =
                Map.of("username", person.username(), "firstName", "Pegawai", "requiredActions", List.of());
        sso.admin().must(sso.admin().put(People.path(person), representation));
        var shown = new UserProfile(sso.admin())
                .withUnmanagedAttributes(
                        "ADMIN_VIEW",
                        () -> sso.admin().get(People.path(person)).body().toString());
        assertThat(shown).as("the mark exists").contains(MARK);
        return temporary;
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    private static String body(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }
}

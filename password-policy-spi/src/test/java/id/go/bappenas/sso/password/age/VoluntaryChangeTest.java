package id.go.bappenas.sso.password.age;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

class VoluntaryChangeTest {

    /** Empty columns: no action, no authentication session, no account signed in. */
    @ParameterizedTest(name = "[{index}] user {0}, session {1}, actor {2}: {3}")
    @CsvSource({
        ",                ,                ,           true",
        "VERIFY_EMAIL,    VERIFY_EMAIL,    siti,       true",
        "UPDATE_PASSWORD, ,                ,           false",
        ",                UPDATE_PASSWORD, ,           false",
        ",                ,                siti,       true",
        ",                ,                help-desk,  false",
        "UPDATE_PASSWORD, UPDATE_PASSWORD, help-desk,  false"
    })
    void onlyAPersonsOwnChangeThatIsNotDueIsVoluntary(
            String ofUser, String ofSession, String actor, boolean voluntary) {
        assertThat(MinAgeHoursRule.isVoluntary(
                        user("siti", ofUser), session(ofSession), actor == null ? null : user(actor, null)))
                .isEqualTo(voluntary);
    }

    private static UserModel user(String id, String action) {
        return Fakes.of(
                UserModel.class,
                Map.of("getId", args -> id, "getRequiredActionsStream", args -> Stream.ofNullable(action)));
    }

    private static AuthenticationSessionModel session(String action) {
        return action == null
                ? null
                : Fakes.of(AuthenticationSessionModel.class, Map.of("getRequiredActions", args -> Set.of(action)));
    }
}

package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.fakes.Fakes;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;

/** What a change of a realm takes away; RealmGuardsIT has the mails of a live server. */
class RealmSecuritySettingsTest {

    private final Map<String, String> attributes = new HashMap<>(Map.of("ssoSecurityAddress", "aman@pusdatin.example"));
    private boolean events = true;
    private long expiration = 60;
    private boolean bruteForce = true;
    private int failures = 7;
    private int wait = 60;
    private String policy = "max-age-months(3)";

    private RealmSecuritySettings settings() {
        var answers = new HashMap<String, Function<Object[], Object>>();
        answers.put("getAttribute", arguments -> attributes.get(arguments[0]));
        answers.put("isEventsEnabled", arguments -> events);
        answers.put("isAdminEventsEnabled", arguments -> events);
        answers.put("isAdminEventsDetailsEnabled", arguments -> events);
        answers.put("getEventsExpiration", arguments -> expiration);
        answers.put("getEnabledEventTypesStream", arguments -> Stream.of("LOGIN"));
        answers.put("getEventsListenersStream", arguments -> Stream.of("jboss-logging"));
        answers.put("isBruteForceProtected", arguments -> bruteForce);
        answers.put("getFailureFactor", arguments -> failures);
        answers.put("getWaitIncrementSeconds", arguments -> wait);
        answers.put("getMaxFailureWaitSeconds", arguments -> 900);
        answers.put("getMaxDeltaTimeSeconds", arguments -> 43_200);
        answers.put("getPasswordPolicy", arguments -> policy());
        return RealmSecuritySettings.of(Fakes.of(RealmModel.class, answers), Duration.ofHours(24));
    }

    private PasswordPolicy policy() {
        var rule = Fakes.of(PasswordPolicyProvider.class, Map.of("parseConfig", arguments -> arguments[0]));
        return PasswordPolicy.parse(Fakes.of(KeycloakSession.class, Map.of("getProvider", arguments -> rule)), policy);
    }

    private List<String> loosenedBy(Runnable change) {
        var before = settings();
        change.run();
        return settings().loosened(before);
    }

    private void goLive() {
        attributes.put("ssoGoLiveDate", "2026-12-07");
        attributes.put("ssoGoLiveWeeks", "4");
    }

    @Test
    void spreadGivesMoreTimeWherePasswordsExpire() {
        assertThat(loosenedBy(this::goLive)).containsExactly("ssoGoLiveDate: - → 2026-12-07 4");
    }

    @Test
    void spreadTakesNothingAwayWhereNoPasswordExpired() {
        policy = "";

        assertThat(loosenedBy(() -> {
                    policy = "max-age-months(3)";
                    goLive();
                }))
                .isEmpty();
    }

    @Test
    void ruleThatLetsPasswordsExpireIsNamedWhenItGoes() {
        assertThat(loosenedBy(() -> policy = "")).containsExactly("max-age-months: true → false");
    }

    @Test
    void expirationOfEventsTakesNothingAwayWhereNoEventWasKept() {
        events = false;
        expiration = 0;

        assertThat(loosenedBy(() -> {
                    events = true;
                    expiration = 60;
                }))
                .isEmpty();
    }

    @Test
    void eventsThatAreSwitchedOffAreNamedWithoutTheirExpiration() {
        assertThat(loosenedBy(() -> events = false))
                .containsExactly(
                        "eventsEnabled: true → false",
                        "adminEventsEnabled: true → false",
                        "adminEventsDetailsEnabled: true → false");
    }

    @Test
    void looserLimitOfTriesIsNamed() {
        assertThat(loosenedBy(() -> {
                    failures = 10;
                    wait = 45;
                }))
                .containsExactly("failureFactor: 7 → 10", "waitIncrementSeconds: 60 → 45");
        assertThat(loosenedBy(() -> {
                    failures = 5;
                    wait = 90;
                }))
                .isEmpty();
        assertThat(loosenedBy(() -> bruteForce = false)).containsExactly("bruteForceProtected: true → false");
    }

    @Test
    void shorterExpirationIsNamed() {
        assertThat(loosenedBy(() -> expiration = 30)).containsExactly("eventsExpiration: 60 → 30");
        assertThat(loosenedBy(() -> expiration = 0)).as("kept for ever").isEmpty();
        assertThat(loosenedBy(() -> expiration = 30)).containsExactly("eventsExpiration: 0 → 30");
    }

    @Test
    void realmThatGetsItsFirstAddressHadNoGuard() {
        attributes.clear();

        assertThat(loosenedBy(() -> {
                    attributes.put("ssoSecurityAddress", "aman@pusdatin.example");
                    attributes.put("ssoNotMeHours", "24");
                }))
                .isEmpty();
        assertThat(loosenedBy(() -> attributes.put("ssoNotMeHours", "12"))).containsExactly("ssoNotMeHours: 24 → 12");
    }
}

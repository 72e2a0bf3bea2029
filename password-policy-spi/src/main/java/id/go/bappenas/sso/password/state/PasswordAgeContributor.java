package id.go.bappenas.sso.password.state;

import id.go.bappenas.sso.credential.temporary.TemporaryPassword;
import id.go.bappenas.sso.password.expiry.DatedPassword;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.state.AccountStateContributor;
import id.go.bappenas.sso.state.Effect;
import id.go.bappenas.sso.state.HelpStep;
import id.go.bappenas.sso.state.StateFact;
import id.go.bappenas.sso.state.Topic;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** When a password that the person chose was chosen, and when it expires. */
public final class PasswordAgeContributor extends AccountStateContributor {

    private static final ProblemMessages WORDS = ProblemMessages.of(PasswordAgeContributor.class, "state");

    /** Made by Keycloak. */
    public PasswordAgeContributor() {
        super("password-age");
    }

    @Override
    public List<StateFact> facts(KeycloakSession session, RealmModel realm, UserModel person) {
        var now = Instant.ofEpochMilli(Time.currentTimeMillis());
        return PasswordExpiry.chosen(person)
                .filter(password -> !TemporaryPassword.isTemporary(person))
                .map(password -> fact(password, PasswordExpiry.of(realm), now))
                .stream()
                .toList();
    }

    static StateFact fact(DatedPassword password, Optional<PasswordExpiry> expiry, Instant now) {
        var chosen = password.chosen();
        if (expiry.isEmpty()) {
            return StateFact.of(Topic.PASSWORD, "password-chosen", WORDS).with("chosen", chosen);
        }
        var expires = expiry.get().expires(password);
        return expiry.get().isExpired(password, now)
                ? StateFact.of(Topic.PASSWORD, "password-expired", WORDS)
                        .with(Effect.ASKS_AT_SIGN_IN)
                        .with("chosen", chosen)
                        .with("expired", expires)
                        .helpedBy(HelpStep.CHANGE_AT_SIGN_IN, HelpStep.RESET_PASSWORD)
                : StateFact.of(Topic.PASSWORD, "password-valid", WORDS)
                        .with("chosen", chosen)
                        .with("expires", expires);
    }
}

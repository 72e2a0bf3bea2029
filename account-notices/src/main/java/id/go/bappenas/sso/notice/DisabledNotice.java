package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.support.counter.Counters;
import id.go.bappenas.sso.support.counter.CountersUnavailableException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Tells a person that an administrator, or too many wrong passwords, disabled the account. Keycloak 26.7.4 says only that a
 * disabled account was written to, so that one day has one such mail.
 */
final class DisabledNotice {

    private static final Logger LOG = Logger.getLogger(DisabledNotice.class);

    private DisabledNotice() {}

    /** In the caller's transaction; there is no mail where nobody can count. */
    static void tell(KeycloakSession session, RealmModel realm, UserModel person) {
        try {
            var count = Counters.of(session, realm, AccountNotice.KIND)
                    .count(Matter.DEACTIVATED.id(), person.getId(), Duration.ofDays(1));
            if (count == 1) {
                AccountNotice.decided(session, realm, person, Matter.DEACTIVATED);
            }
        } catch (CountersUnavailableException e) {
            LOG.errorf("nobody is told that account %s was disabled: %s", person.getId(), e.getMessage());
        }
    }
}

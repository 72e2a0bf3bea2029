package id.go.bappenas.sso.password.reminder;

import id.go.bappenas.sso.credential.place.DirectoryPassword;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.support.keycloak.KeycloakTables;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Active people of Keycloak's database whose password has an age at which a reminder may be due. To load all people would push
 * those who sign in out of the cache, and ask a directory for each of them. People of a directory who are not imported get no
 * mail.
 */
record ReminderCandidates(KeycloakSession session, PasswordExpiry expiry, Instant now) {

    /** Months have 28 to 31 days, so the same number of months ends up to three days apart. */
    private static final int SLACK_DAYS = 4;

    /** The credentials are bounded, too: a merge join would read them from their beginning for each page. */
    private static final String NEXT = "select u.id from " + KeycloakTables.PEOPLE_OF_REALM
            + " and u.enabled = true and u.id > :after and exists (select c.id from u.credentials c"
            + " where c.user.id > :after and c.type in (:types)"
            + " and coalesce(c.createdDate, 0) between :oldest and :newest) order by u.id";

    /** The people with the next greater user ids. */
    List<String> after(String realmId, String userId, int most) {
        var chosen = now.atZone(expiry.zone()).minusMonths(expiry.months());
        // The passwords of a spread may have any age.
        var oldest = expiry.spread().isPresent()
                ? 0
                : chosen.minusDays(SLACK_DAYS).toInstant().toEpochMilli();
        var newest = chosen.plusDays(expiry.mailDays().get(0) + SLACK_DAYS);
        return session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery(NEXT, String.class)
                .setParameter("realm", realmId)
                .setParameter("after", userId)
                .setParameter("types", List.of(PasswordCredentialModel.TYPE, DirectoryPassword.TYPE))
                .setParameter("oldest", oldest)
                .setParameter("newest", newest.toInstant().toEpochMilli())
                .setMaxResults(most)
                .getResultList();
    }
}

package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells a person that identity data were changed, deleted or recorded again. It orders the mail at the end of the transaction:
 * if the address was changed too, one mail tells of both, so a row of a list causes one mail.
 */
final class IdentityChangeNotice {

    private static final String CHANGED = IdentityChangeNotice.class.getName() + ".changed.";
    private static final String AGAIN = IdentityChangeNotice.class.getName() + ".again.";
    private static final String TOLD = IdentityChangeNotice.class.getName() + ".told.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;

    private IdentityChangeNotice(IdentityChanged change) {
        this.session = change.session();
        this.realm = change.realm();
        this.userId = change.person().getId();
    }

    static void order(IdentityChanged change) {
        var userId = change.person().getId();
        var isFirst = change.session().getAttribute(CHANGED + userId) == null;
        change.session()
                .setAttribute(
                        CHANGED + userId,
                        change.fields().stream().sorted().map(IdentityField::id).toList());
        change.session().setAttribute(AGAIN + userId, change.again());
        if (isFirst) {
            BeforeCommit.run(change.session(), new IdentityChangeNotice(change)::order);
        }
    }

    /** Returns the changed data for another mail of this transaction, which names them instead; empty if nothing changed. */
    static Optional<List<String>> take(KeycloakSession session, String userId) {
        var changed = items(session, userId);
        changed.ifPresent(items -> session.setAttribute(TOLD + userId, true));
        return changed;
    }

    @SuppressWarnings("unchecked")
    private static Optional<List<String>> items(KeycloakSession session, String userId) {
        return Optional.ofNullable((List<String>) session.getAttribute(CHANGED + userId));
    }

    private void order() {
        var person = session.users().getUserById(realm, userId);
        if (person == null || session.getAttribute(TOLD + userId) != null) {
            return;
        }
        var items = items(session, userId).orElseThrow();
        AccountNoticeMail.order(session, realm, person, topic(items), items, RequestOrigin.hidden());
    }

    private NoticeTopic topic(List<String> items) {
        if (items.isEmpty()) {
            return NoticeTopic.IDENTITY_DELETED;
        }
        return Boolean.TRUE.equals(session.getAttribute(AGAIN + userId))
                ? NoticeTopic.IDENTITY_RECORDED
                : NoticeTopic.IDENTITY_CHANGED;
    }
}

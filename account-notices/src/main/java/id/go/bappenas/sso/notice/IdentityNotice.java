package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.IdentityChanged;
import id.go.bappenas.sso.employee.identity.IdentityField;
import id.go.bappenas.sso.support.keycloak.BeforeCommit;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Tells a person that identity data were changed, deleted or recorded again: at the end of the transaction, for where the address was changed in
 * it too, one mail tells of both. So a row of a list makes one mail.
 */
final class IdentityNotice {

    private static final String CHANGED = IdentityNotice.class.getName() + ".changed.";
    private static final String AGAIN = IdentityNotice.class.getName() + ".again.";
    private static final String TOLD = IdentityNotice.class.getName() + ".told.";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final String userId;

    private IdentityNotice(IdentityChanged change) {
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
            BeforeCommit.run(change.session(), new IdentityNotice(change)::order);
        }
    }

    /** What another mail of this transaction tells along; empty if nothing was changed. */
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
        AccountNotice.order(session, realm, person, matter(items), items, new Happening(Notice.now(), null, null));
    }

    private Matter matter(List<String> items) {
        if (items.isEmpty()) {
            return Matter.IDENTITY_DELETED;
        }
        return Boolean.TRUE.equals(session.getAttribute(AGAIN + userId))
                ? Matter.IDENTITY_RECORDED
                : Matter.IDENTITY_CHANGED;
    }
}

package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-request-completed}: tells the submitter once that all rows of a request were processed, with counts. The
 * worker orders it in the transaction that completes the request, which one node does once; a redelivery does not complete a
 * request again.
 */
public final class CompletionMail extends SubmitterMail {

    private static final String KIND = "account-request-completed";

    /** Made by Keycloak. */
    public CompletionMail() {
        super(KIND, "accountRequestCompletedSubject");
    }

    /** Orders the mail in the transaction that completes the request. */
    public static void order(KeycloakSession session, RealmModel realm, RequestEntity request) {
        order(session, realm, KIND, request);
    }

    @Override
    Map<String, Object> values(
            KeycloakSession session, UserModel submitter, RequestRepository requests, RequestEntity request) {
        var counts = RowCounts.of(requests.counts(request.id()));
        return Map.of(
                "done", String.valueOf(counts.done()),
                "failed", String.valueOf(counts.failed()),
                "waiting", String.valueOf(counts.waiting()),
                "excluded", String.valueOf(counts.excluded()));
    }
}

package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Mail {@code account-request-approved}: tells the submitter that a request was approved, for how many people, and which rows a
 * verifier excluded for which reason.
 */
public final class ApprovalMail extends SubmitterMail {

    private static final String KIND = "account-request-approved";
    private static final int MOST_ROWS = 100;

    /** Made by Keycloak. */
    public ApprovalMail() {
        super(KIND, "accountRequestApprovedSubject");
    }

    /** Orders the mail in the transaction of the approval. */
    public static void order(KeycloakSession session, RealmModel realm, RequestEntity request) {
        order(session, realm, KIND, request);
    }

    @Override
    Map<String, Object> values(RequestRepository requests, RequestEntity request) {
        var excluded = requests.excluded(request.id());
        var shown = excluded.stream()
                .limit(MOST_ROWS)
                .map(row -> Map.of(
                        "row",
                        String.valueOf(row.number()),
                        "reason",
                        row.exclusion().orElse("")))
                .toList();
        return Map.of(
                "people",
                String.valueOf(request.employees() - excluded.size()),
                "excluded",
                shown,
                "more",
                String.valueOf(excluded.size() - shown.size()));
    }
}

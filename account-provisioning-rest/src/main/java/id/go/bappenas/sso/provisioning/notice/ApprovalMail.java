package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.report.LaterRows;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-request-approved}: tells the submitter that a request was approved, for how many people, and which rows a
 * verifier excluded for which reason, and how many rows wait until the first day of their contract.
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
    Map<String, Object> values(
            KeycloakSession session, UserModel submitter, RequestRepository requests, RequestEntity request) {
        var excluded = requests.excluded(request.id());
        var shown = excluded.stream()
                .limit(MOST_ROWS)
                .map(row -> Map.of(
                        "row",
                        String.valueOf(row.number()),
                        "reason",
                        row.exclusion().orElse("")))
                .toList();
        var later = LaterRows.of(session, request);
        var language = session.getContext().resolveLocale(submitter);
        return Map.of(
                "later",
                String.valueOf(later.rows()),
                "firstDay",
                shown(later.firstDay(), language),
                "lastDay",
                shown(later.lastDay(), language),
                "people",
                String.valueOf(request.employees() - excluded.size()),
                "excluded",
                shown,
                "more",
                String.valueOf(excluded.size() - shown.size()));
    }

    /** @param day ISO 8601, or empty */
    private static String shown(String day, Locale language) {
        return day.isEmpty()
                ? ""
                : DateTimeFormatter.ofPattern("d MMMM uuuu", language).format(LocalDate.parse(day));
    }
}

package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.delivery.ContactAddress;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-request-approved}: tells the submitter that a request was approved, for how many people, and which rows a
 * verifier excluded for which reason.
 */
public final class ApprovalMail extends ExternalMailProvider {

    static final String KIND = "account-request-approved";

    private static final String REQUEST = "request";
    private static final int MOST_ROWS = 100;

    /** Made by Keycloak. */
    public ApprovalMail() {
        super(KIND);
    }

    /** Orders the mail in the caller's transaction. */
    public static void order(KeycloakSession session, RealmModel realm, RequestEntity request) {
        MailOutbox.of(session).order(realm, KIND, request.submitterId(), Map.of(REQUEST, request.id()));
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
        return order.person(session)
                .flatMap(submitter -> requests.find(order.details().get(REQUEST))
                        .flatMap(request -> ContactAddress.ofSubmitter(session, submitter)
                                .map(address -> message(session, requests, submitter, address, request))));
    }

    private static MailMessage message(
            KeycloakSession session,
            RequestRepository requests,
            UserModel submitter,
            String address,
            RequestEntity request) {
        var excluded = requests.excluded(request.id());
        var shown = excluded.stream()
                .limit(MOST_ROWS)
                .map(row -> Map.of(
                        "row",
                        String.valueOf(row.number()),
                        "reason",
                        row.exclusion().orElse("")))
                .toList();
        return new MailMessage(
                submitter,
                address,
                "accountRequestApprovedSubject",
                List.of(request.memo().number()),
                KIND + ".ftl",
                Map.of(
                        "username",
                        submitter.getUsername(),
                        "memoNumber",
                        request.memo().number(),
                        "memoSubject",
                        request.memo().subject(),
                        "people",
                        String.valueOf(request.employees() - excluded.size()),
                        "excluded",
                        shown,
                        "more",
                        String.valueOf(excluded.size() - shown.size()),
                        "reportUrl",
                        ReportAddress.of(session, request)));
    }
}

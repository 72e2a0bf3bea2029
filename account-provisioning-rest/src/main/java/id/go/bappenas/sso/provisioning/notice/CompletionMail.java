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
 * Mail {@code account-request-completed}: tells the submitter once that all rows of a request were processed, with counts. The
 * worker orders it in the transaction that completes the request, which one node does once; a redelivery does not complete a
 * request again.
 */
public final class CompletionMail extends ExternalMailProvider {

    static final String KIND = "account-request-completed";

    private static final String REQUEST = "request";

    /** Made by Keycloak. */
    public CompletionMail() {
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
        var counts = RowCounts.of(requests.counts(request.id()));
        return new MailMessage(
                submitter,
                address,
                "accountRequestCompletedSubject",
                List.of(request.memo().number()),
                KIND + ".ftl",
                Map.of(
                        "username",
                        submitter.getUsername(),
                        "memoNumber",
                        request.memo().number(),
                        "memoSubject",
                        request.memo().subject(),
                        "done",
                        String.valueOf(counts.done()),
                        "failed",
                        String.valueOf(counts.failed()),
                        "waiting",
                        String.valueOf(counts.waiting()),
                        "excluded",
                        String.valueOf(counts.excluded()),
                        "reportUrl",
                        ReportAddress.of(session, request)));
    }
}

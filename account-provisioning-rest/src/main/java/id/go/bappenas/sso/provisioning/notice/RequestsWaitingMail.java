package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestHistory;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-requests-waiting}: tells a verifier which requests wait for a decision, and in which requests rows failed
 * since the last of these mails. It names memos and numbers of people, no person. Requests of the verifier's own are left out,
 * because others decide them.
 */
public final class RequestsWaitingMail extends ExternalMailProvider {

    static final String KIND = "account-requests-waiting";
    static final String SINCE = "since";

    private static final int MOST_REQUESTS = 50;

    /** Made by Keycloak. */
    public RequestsWaitingMail() {
        super(KIND);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var verifier = order.person(session).filter(UserModel::isEnabled);
        return verifier.flatMap(person -> ContactAddress.ofSubmitter(session, person)
                .flatMap(address -> message(session, person, address, order)));
    }

    private static Optional<MailMessage> message(
            KeycloakSession session, UserModel verifier, String address, MailOrder order) {
        var realmId = session.getContext().getRealm().getId();
        var requests = RequestRepository.of(session, realmId);
        var links = new RequestLinks(session);
        var waiting = requests.page(null, RequestStatus.SUBMITTED, 0, MOST_REQUESTS).stream()
                .filter(request -> !request.submitterId().equals(verifier.getId()))
                .map(request -> line(links, request, request.employees()))
                .toList();
        var since = Instant.ofEpochMilli(Long.parseLong(order.details().get(SINCE)));
        var failed = RequestHistory.of(session).failedRows(realmId, since).entrySet().stream()
                .limit(MOST_REQUESTS)
                .flatMap(rows ->
                        requests.find(rows.getKey()).map(request -> line(links, request, rows.getValue())).stream())
                .toList();
        if (waiting.isEmpty() && failed.isEmpty()) {
            return Optional.empty();
        }
        var total = requests.count(null, RequestStatus.SUBMITTED);
        return Optional.of(new MailMessage(
                verifier,
                address,
                "accountRequestsWaitingSubject",
                List.of(),
                KIND + ".ftl",
                Map.of(
                        "pageUrl",
                        links.queue(),
                        "username",
                        verifier.getUsername(),
                        "waiting",
                        waiting,
                        "more",
                        String.valueOf(Math.max(0, total - MOST_REQUESTS)),
                        "failed",
                        failed)));
    }

    private static Map<String, String> line(RequestLinks links, RequestEntity request, long rows) {
        return Map.of(
                "page", links.page(request.id()),
                "memo", request.memo().number(),
                "unit", request.memo().unit(),
                "rows", String.valueOf(rows));
    }
}

package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.Letter;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.provisioning.delivery.ContactAddress;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Tells the submitter that, and why, a request was rejected: at work, outside where there is no work address. */
final class RejectionMail implements ExternalMailProvider {

    static final String KIND = "account-request-rejected";
    static final String REQUEST = "request";

    private final KeycloakSession session;

    RejectionMail(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Optional<Letter> write(MailOrder order) {
        var realm = session.getContext().getRealm();
        var submitter = session.users().getUserById(realm, order.userId());
        if (submitter == null) {
            return Optional.empty();
        }
        return RequestRepository.of(session, realm.getId())
                .find(order.details().get(REQUEST))
                .flatMap(request -> ContactAddress.ofSubmitter(session, submitter)
                        .map(address -> letter(submitter, address, request)));
    }

    private static Letter letter(UserModel submitter, String address, RequestEntity request) {
        return new Letter(
                submitter,
                address,
                "accountRequestRejectedSubject",
                List.of(request.memo().number()),
                KIND + ".ftl",
                Map.of(
                        "username",
                        submitter.getUsername(),
                        "memoNumber",
                        request.memo().number(),
                        "memoSubject",
                        request.memo().subject(),
                        "reason",
                        request.reason().orElse("")));
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}

package id.go.bappenas.sso.provisioning.decision;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Mail {@code account-request-rejected}: tells the submitter that a request was rejected, and the reason. It goes to the work
 * address, or to the external address if there is no work address.
 */
public final class RejectionMail extends ExternalMailProvider {

    static final String KIND = "account-request-rejected";
    static final String REQUEST = "request";

    /** Made by Keycloak. */
    public RejectionMail() {
        super(KIND);
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var submitter = order.person(session).orElse(null);
        if (submitter == null) {
            return Optional.empty();
        }
        return RequestRepository.of(session, realm.getId())
                .find(order.details().get(REQUEST))
                .flatMap(request -> ContactAddress.ofSubmitter(session, submitter)
                        .map(address -> message(submitter, address, request)));
    }

    private static MailMessage message(UserModel submitter, String address, RequestEntity request) {
        return new MailMessage(
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
}

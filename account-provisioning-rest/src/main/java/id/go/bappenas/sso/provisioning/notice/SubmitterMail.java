package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A mail that tells the submitter of a request what became of it, with the address of its page or report. */
abstract class SubmitterMail extends ExternalMailProvider {

    private static final String REQUEST = "request";

    private final String subject;

    /** @param subject key of the subject, whose argument is the memo's number */
    SubmitterMail(String kind, String subject) {
        super(kind);
        this.subject = subject;
    }

    static void order(KeycloakSession session, RealmModel realm, String kind, RequestEntity request) {
        MailOutbox.of(session).order(realm, kind, request.submitterId(), Map.of(REQUEST, request.id()));
    }

    /** The values of the template beside those of all these mails. */
    abstract Map<String, Object> values(
            KeycloakSession session, UserModel submitter, RequestRepository requests, RequestEntity request);

    @Override
    public final Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var requests =
                RequestRepository.of(session, session.getContext().getRealm().getId());
        return order.person(session)
                .flatMap(submitter -> requests.find(order.details().get(REQUEST))
                        .flatMap(request -> ContactAddress.ofSubmitter(session, submitter)
                                .map(address -> {
                                    var values = new HashMap<>(values(session, submitter, requests, request));
                                    values.put("username", submitter.getUsername());
                                    values.put("memoNumber", request.memo().number());
                                    values.put("memoSubject", request.memo().subject());
                                    var links = new RequestLinks(session);
                                    values.put("reportUrl", links.report(request.id()));
                                    values.put("pageUrl", links.page(request.id()));
                                    return new MailMessage(
                                            submitter,
                                            address,
                                            subject,
                                            List.of(request.memo().number()),
                                            getId() + ".ftl",
                                            values);
                                })));
    }
}

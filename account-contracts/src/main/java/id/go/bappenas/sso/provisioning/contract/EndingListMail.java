package id.go.bappenas.sso.provisioning.contract;

import id.go.bappenas.sso.employee.address.ContactAddress;
import id.go.bappenas.sso.mail.ExternalMailProvider;
import id.go.bappenas.sso.mail.MailMessage;
import id.go.bappenas.sso.mail.MailOrder;
import id.go.bappenas.sso.provisioning.jpa.ContractRepository;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** Mail {@code contract-ending-list}: tells a submitter which contracts of a request end soon, on one day. */
public final class EndingListMail extends ExternalMailProvider {

    static final String KIND = "contract-ending-list";

    private static final String REQUEST = "request";
    private static final String END = "end";
    private static final int MOST_NAMES = 100;

    /** Made by Keycloak. */
    public EndingListMail() {
        super(KIND);
    }

    /** A mail that is to be ordered. */
    record Order(String submitterId, Map<String, String> details) {}

    static Optional<Order> order(KeycloakSession session, String requestId, LocalDate end) {
        return RequestRepository.of(session, session.getContext().getRealm().getId())
                .find(requestId)
                .map(request -> new Order(request.submitterId(), Map.of(REQUEST, requestId, END, end.toString())));
    }

    @Override
    public Optional<MailMessage> write(KeycloakSession session, MailOrder order) {
        var realm = session.getContext().getRealm();
        var end = LocalDate.parse(order.details().get(END));
        var submitter = order.person(session).orElse(null);
        var request = RequestRepository.of(session, realm.getId())
                .find(order.details().get(REQUEST));
        if (submitter == null || request.isEmpty()) {
            return Optional.empty();
        }
        var names = ContractRepository.of(session, realm.getId())
                .ending(request.get().id(), end)
                .stream()
                .map(id -> session.users().getUserById(realm, id))
                .filter(Objects::nonNull)
                .map(UserModel::getUsername)
                .sorted()
                .toList();
        return names.isEmpty()
                ? Optional.empty()
                : ContactAddress.ofSubmitter(session, submitter)
                        .map(address -> message(session, submitter, address, request.get(), end, names));
    }

    private static MailMessage message(
            KeycloakSession session,
            UserModel submitter,
            String address,
            RequestEntity request,
            LocalDate end,
            List<String> names) {
        return new MailMessage(
                submitter,
                address,
                "contractEndingListSubject",
                List.of(request.memo().number()),
                KIND + ".ftl",
                Map.of(
                        "username",
                        submitter.getUsername(),
                        "memoNumber",
                        request.memo().number(),
                        "count",
                        String.valueOf(names.size()),
                        "names",
                        names.subList(0, Math.min(names.size(), MOST_NAMES)),
                        "more",
                        String.valueOf(Math.max(0, names.size() - MOST_NAMES)),
                        "lastDay",
                        EndingMail.shown(end, session.getContext().resolveLocale(submitter))));
    }
}

package id.go.bappenas.sso.provisioning.notice;

import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import java.util.Map;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Mail {@code account-request-rejected}: tells the submitter that a request was rejected, and the reason. */
public final class RejectionMail extends SubmitterMail {

    private static final String KIND = "account-request-rejected";

    /** Made by Keycloak. */
    public RejectionMail() {
        super(KIND, "accountRequestRejectedSubject");
    }

    /** Orders the mail in the transaction of the rejection. */
    public static void order(KeycloakSession session, RealmModel realm, RequestEntity request) {
        order(session, realm, KIND, request);
    }

    @Override
    Map<String, Object> values(
            KeycloakSession session, UserModel submitter, RequestRepository requests, RequestEntity request) {
        return Map.of("reason", request.reason().orElse(""));
    }
}

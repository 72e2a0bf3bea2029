package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.reset.request.ResetRefusal;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The pages of Lupa Password. */
public record ResetPages(AuthenticationFlowContext context) {

    /** The application that the ministry's guide names. */
    public static final String SMART_OFFICE = "smart-office";

    /** A form without the user name and the restart button, which Keycloak shows once the flow has a user. */
    public LoginFormsProvider form() {
        return context.form().setAuthContext(null);
    }

    /** The page for a refused link: the reason, and a button for a new start. */
    public Response invalid(ResetRefusal refusal) {
        return form().setAttribute("reason", "resetLinkReason." + refusal.id())
                .setAttribute("restartUrl", startUrl(client()))
                .createForm("link-invalid.ftl");
    }

    /** Address for a new start, because the running session cannot go on. */
    public String startUrl(ClientModel client) {
        return KeycloakUrls.resetPassword(context.getUriInfo().getBaseUri(), context.getRealm(), client.getClientId())
                .build()
                .toString();
    }

    /** The application from which the person came, if it has a home page; otherwise the one that the guide names. */
    public ClientModel application() {
        return homeOf(client()).isEmpty() ? named() : client();
    }

    /** The home page of an application; empty if it has none. */
    public String homeOf(ClientModel application) {
        return homeOf(context.getSession(), context.getRealm(), application);
    }

    /** How people call an application. */
    public static String nameOf(ClientModel application) {
        var name = application.getName();
        return name == null || name.isBlank() ? application.getClientId() : name;
    }

    /** Home page of the application that the guide names, or of the application where the reset began. */
    public String applicationUrl() {
        return homeOf(named());
    }

    private ClientModel named() {
        return Optional.ofNullable(context.getRealm().getClientByClientId(SMART_OFFICE))
                .filter(ClientModel::isEnabled)
                .orElseGet(this::client);
    }

    static String homeOf(KeycloakSession session, RealmModel realm, ClientModel client) {
        return realm == null ? "" : KeycloakUrls.home(session, client);
    }

    private ClientModel client() {
        return context.getAuthenticationSession().getClient();
    }
}

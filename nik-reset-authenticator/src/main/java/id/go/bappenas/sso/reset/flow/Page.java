package id.go.bappenas.sso.reset.flow;

import id.go.bappenas.sso.reset.request.Refusal;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.ResolveRelative;

/** The pages of Lupa Password. */
public record Page(AuthenticationFlowContext context) {

    /** Which application the guide sends people to. */
    public static final String SMART_OFFICE = "smart-office";

    /** A form without the user name and restart button that Keycloak's pages have once a user is known. */
    public LoginFormsProvider form() {
        return context.form().setAuthContext(null);
    }

    /** A link that leads nowhere: why, and the way to a new one. */
    public Response invalid(Refusal refusal) {
        return form().setAttribute("reason", "resetLinkReason." + refusal.id())
                .setAttribute("restartUrl", startUrl(client()))
                .createForm("link-invalid.ftl");
    }

    /** Where Lupa Password begins anew: the running session is stuck. */
    public String startUrl(ClientModel client) {
        return LoginActionsService.loginActionsBaseUrl(context.getUriInfo())
                .path(LoginActionsService.class, "resetCredentialsGET")
                .queryParam(Constants.CLIENT_ID, client.getClientId())
                .build(context.getRealm().getName())
                .toString();
    }

    /** Home of the application that the guide names, or of the one it began at. */
    public String applicationUrl() {
        var home = Optional.ofNullable(context.getRealm().getClientByClientId(SMART_OFFICE))
                .filter(ClientModel::isEnabled)
                .orElseGet(this::client);
        return homeOf(context.getSession(), context.getRealm(), home);
    }

    static String homeOf(KeycloakSession session, RealmModel realm, ClientModel client) {
        var base = client.getBaseUrl();
        return base == null || base.isBlank() || realm == null
                ? ""
                : ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), base);
    }

    private ClientModel client() {
        return context.getAuthenticationSession().getClient();
    }
}

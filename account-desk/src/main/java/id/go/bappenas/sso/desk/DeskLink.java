package id.go.bappenas.sso.desk;

import id.go.bappenas.sso.employee.request.Caller;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.theme.Theme;

/**
 * Tells the account console whether the signed-in person has a page here. It needs no sign-in for the desk, because it tells a
 * person about the own account only.
 */
record DeskLink(KeycloakSession session) {

    /** JSON with {@code address} and {@code label}, or 204 for a person without a role. */
    Response answer() {
        var realm = session.getContext().getRealm();
        return Optional.ofNullable(realm.getClientByClientId(DeskResourceFactory.PROVIDER_ID))
                .filter(ClientModel::isEnabled)
                .map(pages -> realm.getClientByClientId(Constants.ACCOUNT_CONSOLE_CLIENT_ID))
                .flatMap(console -> Caller.inBrowser(session, console))
                .map(Caller::user)
                .filter(this::isOfficer)
                .map(officer -> Response.ok(
                        Map.of("address", Desk.of(session).address().build().toString(), "label", label(officer)),
                        MediaType.APPLICATION_JSON_TYPE))
                .orElseGet(Response::noContent)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private boolean isOfficer(UserModel person) {
        return Optional.ofNullable(session.getContext().getRealm().getClientByClientId(Caller.AUDIENCE)).stream()
                .flatMap(roles -> DeskPage.ROLES.stream().map(roles::getRole))
                .anyMatch(role -> role != null && person.hasRole(role));
    }

    private String label(UserModel officer) {
        try {
            return session.theme()
                    .getTheme(Theme.Type.LOGIN)
                    .getEnhancedMessages(
                            session.getContext().getRealm(),
                            session.getContext().resolveLocale(officer))
                    .getProperty("deskTitle");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

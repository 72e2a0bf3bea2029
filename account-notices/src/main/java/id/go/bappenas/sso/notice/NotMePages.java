package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.Privileges;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import id.go.bappenas.sso.support.keycloak.PageLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/** The pages behind "Bukan saya", in the realm's theme and the person's language. They tell nothing about the account. */
record NotMePages(KeycloakSession session) {

    /** Which application the guide sends people to. */
    private static final String SMART_OFFICE = "smart-office";

    Response ask(UserModel person, Disowned about, String link) {
        return form().setUser(person)
                .setAttribute("link", link)
                .setAttribute("about", about.id())
                .createForm("not-me.ftl");
    }

    /** What was done, and the way to a new password where one is needed and there is a way. */
    Response done(Pressed pressed) {
        var person = session.users().getUserById(session.getContext().getRealm(), pressed.userId());
        var attributes = new HashMap<String, Object>();
        pressed.effects().attributes(attributes);
        attributes.putAll(
                pressed.told().attributes(session, session.getContext().getRealm(), person));
        var form = form().setUser(person)
                .setAttribute("disowned", pressed.about().id())
                // With a factor of somebody else Lupa Password would be a dead end: it asks for its code.
                .setAttribute("resetUrl", pressed.effects().factor() == FactorEnd.KEPT ? "" : resetUrl(person));
        attributes.forEach(form::setAttribute);
        return form.createForm("not-me-done.ftl");
    }

    /** Empty where Lupa Password has no mailbox to write to, or is switched off. */
    private String resetUrl(UserModel person) {
        var realm = session.getContext().getRealm();
        var client = Stream.of(SMART_OFFICE, Constants.ACCOUNT_CONSOLE_CLIENT_ID)
                .map(realm::getClientByClientId)
                .filter(Objects::nonNull)
                .filter(ClientModel::isEnabled)
                .findFirst();
        var open = realm.isResetPasswordAllowed()
                && person.isEnabled()
                // Lupa Password sends no link to an officer who has no app.
                && (!Privileges.areHeldBy(person)
                        || person.credentialManager().isConfiguredFor(OTPCredentialModel.TYPE))
                && ExternalAddresses.of(session).trusted(realm, person).isPresent();
        return open && client.isPresent()
                ? KeycloakUrls.resetPassword(
                                session.getContext().getUri().getBaseUri(),
                                realm,
                                client.get().getClientId())
                        .build()
                        .toString()
                : "";
    }

    Response dead(String reason) {
        return form().setAttribute("reason", reason).createForm("not-me-invalid.ftl");
    }

    /** Nothing was done, and nothing is wrong with the link. */
    Response unavailable() {
        return Response.fromResponse(dead("unavailable"))
                .status(Response.Status.SERVICE_UNAVAILABLE)
                .build();
    }

    private LoginFormsProvider form() {
        var context = session.getContext();
        PageLanguage.takeFromRequest(session);
        return session.getProvider(LoginFormsProvider.class)
                .setActionUri(context.getUri()
                        .getBaseUriBuilder()
                        .path(context.getUri().getPath())
                        .build())
                .setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

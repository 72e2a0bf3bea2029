package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.credential.factor.PrivilegedRoles;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.support.keycloak.KeycloakUrls;
import id.go.bappenas.sso.support.keycloak.PageLanguage;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Objects;
import java.util.stream.Stream;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.OTPCredentialModel;

/** The pages of the link "Bukan saya", in the realm's theme and the person's language. They show nothing of the account. */
record NotMePages(KeycloakSession session) {

    /** The application that the ministry's guide names. */
    private static final String SMART_OFFICE = "smart-office";

    Response ask(UserModel person, Disowned about, String link) {
        return form().setUser(person)
                .setAttribute("link", link)
                .setAttribute("about", about.id())
                .setAttribute("submission", SecretGenerator.getInstance().randomString())
                .createForm("not-me.ftl");
    }

    /** The page with the effects, and a link to Lupa Password if the person can use it. */
    Response done(NotMeResult result) {
        var person = session.users().getUserById(session.getContext().getRealm(), result.userId());
        var attributes = new HashMap<String, Object>();
        result.effects().attributes(attributes);
        attributes.putAll(
                result.alarm().attributes(session, session.getContext().getRealm(), person));
        var form = form().setUser(person)
                .setAttribute("disowned", result.about().id())
                // Lupa Password would ask for a code of another person's factor.
                .setAttribute("resetUrl", result.effects().factor() == FactorEffect.KEPT ? "" : resetUrl(person));
        attributes.forEach(form::setAttribute);
        return form.createForm("not-me-done.ftl");
    }

    /** The address of Lupa Password; empty if it has no mailbox to send a link to, or is switched off. */
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
                && (!PrivilegedRoles.areHeldBy(person)
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

    Response invalid(LinkProblem problem) {
        return form().setAttribute("reason", problem.id()).createForm("not-me-invalid.ftl");
    }

    /** The page for a press that did nothing; the link still works. */
    Response unavailable(LinkProblem problem) {
        return Response.fromResponse(invalid(problem))
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

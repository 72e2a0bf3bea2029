package id.go.bappenas.sso.employee.notice;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.util.LocaleUtil;

/** The pages behind "Bukan saya", in the realm's theme and the person's language. They tell nothing about the account. */
record NotMePages(KeycloakSession session) {

    Response ask(UserModel person, Disowned about, String link) {
        return form().setUser(person)
                .setAttribute("link", link)
                .setAttribute("about", about.id())
                .createForm("not-me.ftl");
    }

    Response done(UserModel person, Disowned disowned) {
        return form().setUser(person).setAttribute("disowned", disowned.id()).createForm("not-me-done.ftl");
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
        LocaleUtil.processLocaleParam(session, context.getRealm(), null);
        return session.getProvider(LoginFormsProvider.class)
                .setActionUri(context.getUri()
                        .getBaseUriBuilder()
                        .path(context.getUri().getPath())
                        .build())
                .setResponseHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}

package id.go.bappenas.sso.reset.username;

import id.go.bappenas.sso.mail.link.LinkKey;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.request.ResetRefusal;
import id.go.bappenas.sso.reset.request.ResetRefusedException;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.jpa.ColumnText;
import id.go.bappenas.sso.support.keycloak.FormNames;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.models.utils.SystemClientUtil;

/**
 * Step {@code reset-username}: asks for the user name, and handles mailed links. Unlike Keycloak's
 * {@code reset-credentials-choose-user} it looks up no account, so that text, events and time reveal nothing about accounts. It
 * ignores a running session: the signed-in person need not be the owner of the password.
 */
public final class ResetUsername extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "reset-username";

    private static final int LONGEST = 255;

    /** Made by Keycloak. */
    public ResetUsername() {
        super(
                PROVIDER_ID,
                "Lupa Password: username",
                "Asks for the user name, looks nobody up, and takes the link of the mail.");
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        var client = application(context);
        if (client.isPresent()) {
            // If no application began the reset, Keycloak 26.7 always uses the account console.
            context.challenge(elsewhere(context, client.get()));
            return;
        }
        var link = context.getUriInfo().getQueryParameters().getFirst(LinkKey.PARAMETER);
        if (link == null) {
            context.challenge(page(context));
        } else {
            follow(context, link);
        }
    }

    private static Optional<ClientModel> application(AuthenticationFlowContext context) {
        var realm = context.getRealm();
        var begunAt = context.getAuthenticationSession().getClient();
        return Optional.ofNullable(realm.getClientByClientId(ResetPages.SMART_OFFICE))
                .filter(ClientModel::isEnabled)
                .filter(client -> begunAt.equals(SystemClientUtil.getSystemClient(realm)));
    }

    private static Response elsewhere(AuthenticationFlowContext context, ClientModel client) {
        var target = UriBuilder.fromUri(new ResetPages(context).startUrl(client));
        for (var kept : new String[] {LinkKey.PARAMETER, LocaleSelectorProvider.KC_LOCALE_PARAM}) {
            var value = context.getUriInfo().getQueryParameters().getFirst(kept);
            if (value != null) {
                target.queryParam(kept, "{" + kept + "}").resolveTemplate(kept, value);
            }
        }
        return Response.seeOther(target.build()).build();
    }

    private static Response page(AuthenticationFlowContext context) {
        return form(context).createPasswordReset();
    }

    private static LoginFormsProvider form(AuthenticationFlowContext context) {
        var captcha = context.getSession().getProvider(CaptchaProvider.class);
        return new ResetPages(context).form().setAttribute("resetStart", Map.of("needsScript", captcha.needsScript()));
    }

    private static void follow(AuthenticationFlowContext context, String link) {
        try {
            var key = LinkKey.parse(link);
            if (key.isEmpty()) {
                throw ResetRefusedException.unknown();
            }
            var request = new ResetRequests(context.getSession(), context.getRealm()).find(key.get());
            var person = context.getSession().users().getUserById(context.getRealm(), request.userId());
            new ResetNotes(context.getAuthenticationSession()).request(request.id());
            context.setUser(person);
            context.success();
        } catch (ResetRefusedException e) {
            refuse(context, link, e.refusal());
        }
    }

    private static void refuse(AuthenticationFlowContext context, String link, ResetRefusal refusal) {
        var event = ResetEvent.of(context, "link");
        if (refusal != ResetRefusal.UNKNOWN) {
            LinkKey.parse(link).ifPresent(key -> event.about(key.id()));
        }
        event.refused("link_" + refusal.id());
        context.challenge(new ResetPages(context).invalid(refusal));
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        var name = TypedText.identifier(
                context.getHttpRequest().getDecodedFormParameters().getFirst("username"));
        if (name.isEmpty() || !ColumnText.fits(name, LONGEST)) {
            context.challenge(form(context)
                    .addError(new FormMessage(FormNames.USERNAME, FormNames.MISSING_USERNAME))
                    .createPasswordReset());
            return;
        }
        new ResetNotes(context.getAuthenticationSession()).name(name);
        context.success();
    }
}

package id.go.bappenas.sso.reset.confirmation;

import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.employee.event.Disowned;
import id.go.bappenas.sso.notice.AccountDisownedMail;
import id.go.bappenas.sso.notice.AlarmDelivery;
import id.go.bappenas.sso.notice.NotMeEffects;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.request.ResetRefusedException;
import id.go.bappenas.sso.reset.request.ResetRequestEntity;
import id.go.bappenas.sso.reset.request.ResetRequestState;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.ClockTime;
import id.go.bappenas.sso.support.RealmTimeZone;
import jakarta.ws.rs.core.Response;
import org.keycloak.authentication.AuthenticationFlowContext;

/**
 * Step {@code reset-confirmation}: the page behind the link shows time and origin of the request. Opening it changes nothing,
 * so that mail scanners may open it; only its buttons act. "Bukan saya" ends the request.
 */
public final class ResetConfirmation extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "reset-confirmation";

    private static final String STEP = "confirmation";
    private static final String DISOWNED = "disowned ";

    /** Made by Keycloak. */
    public ResetConfirmation() {
        super(
                PROVIDER_ID,
                "Lupa Password: confirmation",
                "The page behind the mailed link: who asked, one button to go on, one to disown the request.");
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        if (notes.done().filter(done -> done.startsWith(DISOWNED)).isPresent()) {
            context.challenge(disowned(context));
            return;
        }
        try {
            context.challenge(page(context, request(context)));
        } catch (ResetRefusedException e) {
            refuse(context, e);
        }
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        var choice = context.getHttpRequest().getDecodedFormParameters().getFirst("choice");
        try {
            if ("confirm".equals(choice)) {
                var id = requestId(context);
                ResetRequests.checkOpen(context.getSession(), id);
                ResetEvent.of(context, STEP).about(context.getUser()).about(id).done();
                context.success();
            } else if ("not-me".equals(choice)) {
                disown(context, request(context));
            } else {
                show(context);
            }
        } catch (ResetRefusedException e) {
            refuse(context, e);
        }
    }

    private static ResetRequestEntity request(AuthenticationFlowContext context) {
        return new ResetRequests(context.getSession(), context.getRealm()).open(requestId(context));
    }

    private static String requestId(AuthenticationFlowContext context) {
        return new ResetNotes(context.getAuthenticationSession()).request().orElseThrow(ResetRefusedException::unknown);
    }

    private static void disown(AuthenticationFlowContext context, ResetRequestEntity request) {
        var realm = context.getRealm();
        var notes = new ResetNotes(context.getAuthenticationSession());
        if (new ResetRequests(context.getSession(), realm).take(request, ResetRequestState.DISOWNED)) {
            ResetEvent.of(context, STEP)
                    .about(context.getUser())
                    .about(request.id())
                    .refused("not_me");
            // The link is valid only while the address of the mail is the trusted address.
            ExternalAddresses.of(context.getSession())
                    .trusted(realm, context.getUser())
                    .ifPresent(address -> ResetThrottle.of(context.getSession(), realm)
                            .mailWasDisowned(request.userId(), address.address()));
            var told = AccountDisownedMail.raise(
                    context.getSession(),
                    request.userId(),
                    Disowned.RESET_REQUEST,
                    request.origin(),
                    NotMeEffects.OF_REQUEST);
            notes.done(DISOWNED + told.text());
        } else {
            notes.done(DISOWNED + AlarmDelivery.NOT.text());
        }
        context.challenge(disowned(context));
    }

    private static void refuse(AuthenticationFlowContext context, ResetRefusedException refused) {
        ResetEvent.of(context, STEP)
                .about(context.getUser())
                .refused("link_" + refused.refusal().id());
        context.challenge(new ResetPages(context).invalid(refused.refusal()));
    }

    private static Response page(AuthenticationFlowContext context, ResetRequestEntity request) {
        var language = context.getSession().getContext().resolveLocale(context.getUser());
        var clock = new ClockTime(RealmTimeZone.of(context.getRealm()), language);
        var form = new ResetPages(context).form();
        request.origin().attributes(clock, "?").forEach(form::setAttribute);
        return form.setAttribute("username", context.getUser().getUsername())
                .setAttribute("until", clock.format(request.expires()))
                .createForm("confirm-reset.ftl");
    }

    private static Response disowned(AuthenticationFlowContext context) {
        var told = new ResetNotes(context.getAuthenticationSession())
                .done()
                .filter(done -> done.startsWith(DISOWNED))
                .map(done -> AlarmDelivery.read(done.substring(DISOWNED.length())))
                .orElse(AlarmDelivery.NOT);
        var form = new ResetPages(context).form().setAttribute("disowned", Disowned.RESET_REQUEST.id());
        told.attributes(context.getSession(), context.getRealm(), context.getUser())
                .forEach(form::setAttribute);
        return form.createForm("not-me-done.ftl");
    }
}

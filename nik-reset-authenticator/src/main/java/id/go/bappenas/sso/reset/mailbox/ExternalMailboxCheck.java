package id.go.bappenas.sso.reset.mailbox;

import id.go.bappenas.sso.employee.address.ExternalAddress;
import id.go.bappenas.sso.employee.address.ExternalAddresses;
import id.go.bappenas.sso.mail.MailOutbox;
import id.go.bappenas.sso.mail.link.Digest;
import id.go.bappenas.sso.notice.RequestOrigin;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.captcha.CaptchaTask;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.flow.ResetPages;
import id.go.bappenas.sso.reset.flow.ResetStep;
import id.go.bappenas.sso.reset.flow.StepConfig;
import id.go.bappenas.sso.reset.mail.LinkMail;
import id.go.bappenas.sso.reset.mail.LinkOrder;
import id.go.bappenas.sso.reset.request.ResetCode;
import id.go.bappenas.sso.reset.request.ResetRefusedException;
import id.go.bappenas.sso.reset.request.ResetRequests;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.keycloak.FrontendUrl;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Step {@code external-mailbox-check}: asks for the external address and a CAPTCHA, then shows page {@code link-sent}.
 * {@code LinkMail} decides after the response whether a mail is due. Nothing here depends on the account, so page and response
 * time reveal nothing about it. Only the mailed link leads past this step.
 */
public final class ExternalMailboxCheck extends ResetStep {

    /** Id of the step. */
    public static final String PROVIDER_ID = "external-mailbox-check";

    static final ProviderConfigProperty LINK_MINUTES = new ProviderConfigProperty(
            "linkMinutes",
            "Minutes that a link lives",
            "From the moment it is mailed, 5 to 120",
            ProviderConfigProperty.STRING_TYPE,
            "30");

    static final ProviderConfigProperty RESEND_SECONDS = new ProviderConfigProperty(
            "resendSeconds",
            "Seconds until a mail can be asked for again",
            "On page link-sent, 10 to 600",
            ProviderConfigProperty.STRING_TYPE,
            "60");

    private static final Logger LOG = Logger.getLogger(ExternalMailboxCheck.class);
    private static final String STEP = "mailbox";
    private static final String PAGE = "external-mailbox";
    private static final String ADDRESS = "externalEmail";
    private static final String CHOICE = "choice";
    private static final String CODE = "resetCode";
    private static final int LONGEST_SHOWN = 254;

    /** Made by Keycloak. */
    public ExternalMailboxCheck() {
        super(
                PROVIDER_ID,
                "Lupa Password: external mailbox",
                "Asks for the external address and a CAPTCHA; a link is mailed if the address is the registered,"
                        + " trusted one.");
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of(LINK_MINUTES, RESEND_SECONDS);
    }

    @Override
    protected void show(AuthenticationFlowContext context) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        if (notes.request().isPresent()) {
            context.success();
        } else {
            context.challenge(notes.ordered().isPresent() ? sent(context, null) : page(context, "", List.of()));
        }
    }

    @Override
    protected void submit(AuthenticationFlowContext context) {
        var posted = context.getHttpRequest().getDecodedFormParameters();
        var notes = new ResetNotes(context.getAuthenticationSession());
        if (notes.ordered().isEmpty()) {
            ask(context, posted);
        } else if ("change".equals(posted.getFirst(CHOICE))) {
            notes.forgetOrder();
            context.challenge(page(context, notes.typedAddress(), List.of()));
        } else if ("resend".equals(posted.getFirst(CHOICE))) {
            askAgain(context);
        } else if (posted.containsKey(CODE)) {
            takeCode(context, Optional.ofNullable(posted.getFirst(CODE)).orElse(""));
        } else {
            context.challenge(sent(context, null));
        }
    }

    /** Opens the request of a typed code. Until a code is right, nothing here depends on the account. */
    private static void takeCode(AuthenticationFlowContext context, String typed) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        if (typed.isBlank()) {
            context.challenge(sent(context, new FormMessage(CODE, "resetCodeMissing")));
        } else if (!throttle.admitsMailedCode(notes.page())) {
            refuseCode(context, "code_limit", "resetCodeTooMany");
        } else {
            ResetCode.of(context.getSession(), context.getRealm())
                    .order(notes.orders(), typed)
                    .ifPresentOrElse(
                            order -> follow(context, order), () -> refuseCode(context, "code_wrong", "resetCodeWrong"));
        }
    }

    private static void follow(AuthenticationFlowContext context, String order) {
        try {
            var request = new ResetRequests(context.getSession(), context.getRealm()).open(order);
            new ResetNotes(context.getAuthenticationSession()).requestByCode(request.id());
            context.setUser(context.getSession().users().getUserById(context.getRealm(), request.userId()));
            context.success();
        } catch (ResetRefusedException e) {
            ResetEvent.of(context, STEP)
                    .about(order)
                    .refused("link_" + e.refusal().id());
            context.challenge(new ResetPages(context).invalid(e.refusal()));
        }
    }

    private static void refuseCode(AuthenticationFlowContext context, String reason, String message) {
        ResetEvent.of(context, STEP).refused(reason);
        context.challenge(sent(context, new FormMessage(CODE, message)));
    }

    private static void ask(AuthenticationFlowContext context, MultivaluedMap<String, String> posted) {
        var typed = Optional.ofNullable(posted.getFirst(ADDRESS)).orElse("");
        var address = ExternalAddress.parse(typed);
        var refusals = refusals(context, posted, address);
        if (!refusals.isEmpty()) {
            context.challenge(page(context, typed, refusals));
            return;
        }
        var salt = UUID.randomUUID().toString();
        var notes = new ResetNotes(context.getAuthenticationSession());
        notes.ordered(now(), salt, Digest.of(salt, address.orElseThrow().address()));
        notes.typedAddress(TypedText.identifier(typed));
        order(context, typed);
    }

    private static List<FormMessage> refusals(
            AuthenticationFlowContext context,
            MultivaluedMap<String, String> posted,
            Optional<ExternalAddress> address) {
        if (!ResetThrottle.of(context.getSession(), context.getRealm()).admitsOrigin()) {
            ResetEvent.of(context, STEP).refused("origin_limit");
            return List.of(new FormMessage("resetTooManyTries"));
        }
        var fault = fault(context, address);
        // With a fault the answer to the CAPTCHA is not used up, and stays on the page.
        var answer = fault.isPresent()
                ? captcha(context).check(task(context), posted)
                : captcha(context).verify(task(context), posted);
        return Stream.concat(
                        fault.stream(),
                        answer == CaptchaResult.SOLVED
                                ? Stream.empty()
                                : Stream.of(new FormMessage(CaptchaProvider.FIELD, answer.messageKey())))
                .toList();
    }

    /** The fault of the typed address, which depends on nothing but the text. */
    private static Optional<FormMessage> fault(AuthenticationFlowContext context, Optional<ExternalAddress> address) {
        if (address.isEmpty()) {
            return Optional.of(new FormMessage(ADDRESS, "resetAddressInvalid"));
        }
        return ExternalAddresses.of(context.getSession()).isOwnDomain(context.getRealm(), address.get())
                ? Optional.of(new FormMessage(ADDRESS, "resetAddressOwn"))
                : Optional.empty();
    }

    private static void askAgain(AuthenticationFlowContext context) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        var wait = secondsToWait(context);
        if (wait > 0) {
            context.challenge(sent(context, new FormMessage(null, "resetResendTooEarly", wait)));
        } else if (!ResetThrottle.of(context.getSession(), context.getRealm()).admitsOrigin()) {
            ResetEvent.of(context, STEP).refused("origin_limit");
            context.challenge(sent(context, new FormMessage("resetTooManyTries")));
        } else {
            notes.ordered(now(), notes.salt(), notes.addressDigest());
            order(context, "");
        }
    }

    /** Orders a mail in any case; the outbox drops one that is not due. */
    private static void order(AuthenticationFlowContext context, String typed) {
        var base = new FrontendUrl(context.getSession()).address();
        if (base.isEmpty()) {
            LOG.error("SSO-RESET-006 Lupa Password mails no links: no host name is configured (KC_HOSTNAME, or the"
                    + " realm's frontend"
                    + " URL)");
            ResetEvent.of(context, STEP).refused("hostname_missing");
            new ResetNotes(context.getAuthenticationSession()).forgetOrder();
            context.challenge(page(context, typed, List.of(new FormMessage("resetUnavailable"))));
            return;
        }
        var notes = new ResetNotes(context.getAuthenticationSession());
        var person = notes.person().orElse(null);
        notes.addOrder(MailOutbox.of(context.getSession())
                .order(
                        context.getRealm(),
                        LinkMail.PROVIDER_ID,
                        person,
                        linkOrder(context, base.get()).details()));
        // The account is not looked up, because the lookup of an existing account takes longer.
        var event = ResetEvent.of(context, STEP).about(notes);
        if (person == null) {
            event.with(ResetEvent.REASON, "identity_not_proven");
        }
        event.done();
        context.challenge(sent(context, null));
    }

    private static LinkOrder linkOrder(AuthenticationFlowContext context, URI base) {
        var notes = new ResetNotes(context.getAuthenticationSession());
        var config = StepConfig.of(context);
        return new LinkOrder(
                RequestOrigin.of(context.getSession()),
                context.getAuthenticationSession().getClient().getClientId(),
                notes.salt(),
                notes.addressDigest(),
                base,
                Duration.ofMinutes(config.number(LINK_MINUTES, 5, 120)),
                context.getSession().getContext().resolveLocale(null),
                RealmTimeZone.of(context.getRealm()));
    }

    private static Response page(AuthenticationFlowContext context, String typed, List<FormMessage> errors) {
        var form = new ResetPages(context)
                .form()
                .setAttribute("typed", typed.length() <= LONGEST_SHOWN ? typed : typed.substring(0, LONGEST_SHOWN));
        captcha(context).prepare(form, task(context), context.getHttpRequest().getDecodedFormParameters());
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
        return form.createForm("external-mailbox.ftl");
    }

    private static CaptchaTask task(AuthenticationFlowContext context) {
        var session = context.getAuthenticationSession();
        var notes = new ResetNotes(session);
        var throttle = ResetThrottle.of(context.getSession(), context.getRealm());
        return new CaptchaTask(session, PAGE, throttle.folded(notes.name()), throttle.currentCostFor(notes.tried()));
    }

    private static Response sent(AuthenticationFlowContext context, FormMessage error) {
        var smtp = context.getRealm().getSmtpConfig();
        var form = new ResetPages(context)
                .form()
                .setAttribute("sender", smtp.getOrDefault("from", ""))
                .setAttribute("senderName", smtp.getOrDefault("fromDisplayName", ""))
                .setAttribute("typed", new ResetNotes(context.getAuthenticationSession()).typedAddress())
                .setAttribute("linkMinutes", StepConfig.of(context).number(LINK_MINUTES, 5, 120))
                .setAttribute("resendSeconds", Math.max(0, secondsToWait(context)));
        if (error != null) {
            form.setErrors(List.of(error));
        }
        return form.createForm("link-sent.ftl");
    }

    private static long secondsToWait(AuthenticationFlowContext context) {
        var ordered =
                new ResetNotes(context.getAuthenticationSession()).ordered().orElseThrow();
        return StepConfig.of(context).number(RESEND_SECONDS, 10, 600)
                - Duration.between(ordered, now()).toSeconds();
    }

    private static CaptchaProvider captcha(AuthenticationFlowContext context) {
        return context.getSession().getProvider(CaptchaProvider.class);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}

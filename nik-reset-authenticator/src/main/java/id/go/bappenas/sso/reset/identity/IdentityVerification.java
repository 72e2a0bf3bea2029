package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.flow.ResetEvent;
import id.go.bappenas.sso.reset.flow.ResetNotes;
import id.go.bappenas.sso.reset.guess.GuessOrder;
import id.go.bappenas.sso.reset.throttle.IdentityTry;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import id.go.bappenas.sso.support.keycloak.UncachedUsers;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** Counts, compares and answers one try to prove an identity. */
record IdentityVerification(AuthenticationFlowContext context, ResetThrottle throttle) {

    private static final Logger LOG = Logger.getLogger(IdentityVerification.class);

    /**
     * @param person account of the typed name, {@code null} if there is no such account
     * @param matches whether the data belong to the account
     */
    private record Comparison(UserModel person, boolean matches) {

        boolean isProven() {
            return matches && person != null && person.isEnabled();
        }

        /** Reason for events. */
        String reason() {
            if (person == null) {
                return "unknown_user";
            }
            if (!person.isEnabled()) {
                return matches ? "user_disabled" : "user_disabled_and_mismatch";
            }
            return "identity_mismatch";
        }
    }

    /**
     * Makes the try.
     *
     * @param paid cost of the solved CAPTCHA; empty if the page had no CAPTCHA
     * @return errors for the page; {@code null} to go on to the next step, because the data are right or the answer is silent
     */
    List<FormMessage> errors(IdentityFactors typed, OptionalInt paid) {
        var identities = context.getSession().getProvider(EmployeeIdentityProvider.class);
        var pseudonym = identities.pseudonym(context.getRealm(), typed.nik());
        // The try is counted before it is compared, so that concurrent tries have different numbers.
        var person = person(notes().name());
        var made = throttle.tries(notes().name(), person == null ? null : person.getId(), pseudonym);
        notes().nik(pseudonym);
        var unpaid = unpaid(made, paid);
        if (unpaid.isPresent()) {
            throttle.didNotFail(made);
            return List.of(new FormMessage(CaptchaProvider.FIELD, unpaid.get().messageKey()));
        }
        return made.isSilent()
                ? silentAnswer(made, new Comparison(person, identities.agrees(context.getRealm(), person, typed)))
                : openAnswer(made, new Comparison(person, identities.matches(context.getRealm(), person, typed)));
    }

    /** Other tries may have raised the cost since the page was shown, so this try's own number decides. */
    private static Optional<CaptchaResult> unpaid(IdentityTry made, OptionalInt paid) {
        if (paid.isEmpty()) {
            return made.needsCaptcha() ? Optional.of(CaptchaResult.MISSING) : Optional.empty();
        }
        return paid.getAsInt() < made.costBefore() ? Optional.of(CaptchaResult.EXPIRED) : Optional.empty();
    }

    private List<FormMessage> openAnswer(IdentityTry made, Comparison comparison) {
        if (comparison.isProven()) {
            throttle.didNotFail(made);
            notes().person(comparison.person());
            event(comparison).done();
            return null;
        }
        countFailure(made, comparison);
        event(comparison).with(ResetEvent.FAILURES, failures(made)).refused(comparison.reason());
        return List.of(new FormMessage("resetIdentityMismatch"));
    }

    /**
     * The answer if the page may not tell whether the data are right. From here to the end of the flow, right and wrong data
     * cause the same work and take the same time. Only the notes of the session say whether the ordered mail is for an account.
     */
    private List<FormMessage> silentAnswer(IdentityTry made, Comparison comparison) {
        var silence = String.join(",", made.silence());
        countFailure(made, comparison);
        notes().silence(silence);
        notes().person(comparison.isProven() ? comparison.person() : null);
        var event = event(comparison).with(ResetEvent.FAILURES, failures(made)).with(ResetEvent.SILENCE, silence);
        if (comparison.isProven()) {
            // Keycloak logs each error event, so a proven identity is logged as well: both cases take the same work.
            LOG.warnf(
                    "SSO-RESET-004 Lupa Password: user %s proved their identity after %s tries, and was not told (%s)",
                    comparison.person().getId(), failures(made), silence);
            event.doneLate();
        } else {
            event.refused(comparison.reason());
        }
        return null;
    }

    private void countFailure(IdentityTry made, Comparison comparison) {
        GuessOrder.place(context, throttle.failed(made), comparison.person(), comparison.isProven());
    }

    private static String failures(IdentityTry made) {
        return String.valueOf(Math.max(made.ofFailures(), made.ofNik()));
    }

    private ResetEvent event(Comparison comparison) {
        return ResetEvent.of(context, EmployeeIdentityCheck.STEP).about(comparison.person());
    }

    /** Reads past the cache, so that the lookup takes the same time for known and unknown names. */
    private UserModel person(String name) {
        var users = UncachedUsers.of(context.getSession());
        var realm = context.getRealm();
        var person = users.getUserByUsername(realm, name);
        return person == null && realm.isLoginWithEmailAllowed() && name.contains("@")
                ? users.getUserByEmail(realm, name)
                : person;
    }

    private ResetNotes notes() {
        return new ResetNotes(context.getAuthenticationSession());
    }
}

package id.go.bappenas.sso.reset.identity;

import id.go.bappenas.sso.employee.identity.EmployeeIdentityProvider;
import id.go.bappenas.sso.employee.identity.IdentityFactors;
import id.go.bappenas.sso.reset.captcha.CaptchaProvider;
import id.go.bappenas.sso.reset.captcha.CaptchaResult;
import id.go.bappenas.sso.reset.flow.Journey;
import id.go.bappenas.sso.reset.flow.Trace;
import id.go.bappenas.sso.reset.guess.GuessOrders;
import id.go.bappenas.sso.reset.throttle.IdentityTry;
import id.go.bappenas.sso.reset.throttle.ResetThrottle;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.FormMessage;

/** Compares, counts, and says what may be told. */
record Judgement(AuthenticationFlowContext context, ResetThrottle throttle) {

    private static final Logger LOG = Logger.getLogger(Judgement.class);

    /**
     * @param paid the price of the CAPTCHA that was solved; empty if the page did not ask for one
     * @return {@code null} if the person is who they say, or nobody is to be told
     */
    List<FormMessage> of(IdentityFactors typed, OptionalInt paid) {
        var identities = context.getSession().getProvider(EmployeeIdentityProvider.class);
        var pseudonym = identities.pseudonym(context.getRealm(), typed.nik());
        // Before anything is compared: of many tries at once no two have the same number.
        var person = person(journey().name());
        var made = throttle.tries(journey().name(), person == null ? null : person.getId(), pseudonym);
        journey().nik(pseudonym);
        var unpaid = unpaid(made, paid);
        if (unpaid.isPresent()) {
            throttle.didNotFail(made);
            return List.of(new FormMessage(CaptchaProvider.FIELD, unpaid.get().messageKey()));
        }
        if (made.isSilent()) {
            return untold(made, new Outcome(person, identities.agrees(context.getRealm(), person, typed)));
        }
        return told(made, new Outcome(person, identities.matches(context.getRealm(), person, typed)));
    }

    /** Others may have tried since the page was shown and the CAPTCHA looked at: what counts is this try's own number. */
    private static Optional<CaptchaResult> unpaid(IdentityTry made, OptionalInt paid) {
        if (paid.isEmpty()) {
            return made.needsCaptcha() ? Optional.of(CaptchaResult.MISSING) : Optional.empty();
        }
        return paid.getAsInt() < made.costBefore() ? Optional.of(CaptchaResult.EXPIRED) : Optional.empty();
    }

    private List<FormMessage> told(IdentityTry made, Outcome outcome) {
        if (outcome.isProven()) {
            throttle.didNotFail(made);
            journey().person(outcome.person());
            trace(outcome).done();
            return null;
        }
        report(made, outcome);
        trace(outcome).with(Trace.FAILURES, count(made)).refused(outcome.reason());
        return List.of(new FormMessage("resetIdentityMismatch"));
    }

    /**
     * Right or wrong, what is done and how long it takes is the same from here on, to the end of the journey: only the notes of
     * the session say whether the mail that will be ordered is anybody's.
     */
    private List<FormMessage> untold(IdentityTry made, Outcome outcome) {
        var silence = String.join(",", made.silence());
        report(made, outcome);
        journey().silence(silence);
        journey().person(outcome.isProven() ? outcome.person() : null);
        var trace = trace(outcome).with(Trace.FAILURES, count(made)).with(Trace.SILENCE, silence);
        if (outcome.isProven()) {
            // A line for this too, as Keycloak writes one for each error.
            LOG.warnf(
                    "Lupa Password: user %s proved their identity after %s tries, and was not told (%s)",
                    outcome.person().getId(), count(made), silence);
            trace.doneLate();
        } else {
            trace.refused(outcome.reason());
        }
        return null;
    }

    private static String count(IdentityTry made) {
        return String.valueOf(Math.max(made.ofFailures(), made.ofNik()));
    }

    private void report(IdentityTry made, Outcome outcome) {
        new GuessOrders(context).place(throttle.failed(made), outcome.person(), outcome.isProven());
    }

    private Trace trace(Outcome outcome) {
        return Trace.of(context, EmployeeIdentityCheck.STEP).about(outcome.person());
    }

    private UserModel person(String name) {
        var users = context.getSession().users();
        var realm = context.getRealm();
        var person = users.getUserByUsername(realm, name);
        return person == null && realm.isLoginWithEmailAllowed() && name.contains("@")
                ? users.getUserByEmail(realm, name)
                : person;
    }

    private Journey journey() {
        return new Journey(context.getAuthenticationSession());
    }
}

package id.go.bappenas.sso.password.expiry;

import id.go.bappenas.sso.employee.checkup.LastShownDate;
import id.go.bappenas.sso.mail.link.MailedLink;
import id.go.bappenas.sso.support.RealmTimeZone;
import id.go.bappenas.sso.support.action.StatelessAction;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.common.util.Time;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.models.UserModel.RequiredAction;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Required action {@code password-expiry}: enforces policy {@code max-age-months} at every kind of sign-in, and reminds people
 * some days before. Source: the ministry's guide, "Alur Ubah Password Berkala".
 *
 * <p>The required action is set on the sign-in and not on the user, so it does not remain if the person does not finish the
 * sign-in. The action ignores people without a password, and those of a directory that keeps the
 * expiry to itself.
 */
public final class PasswordExpiryRequiredAction extends StatelessAction {

    /** The provider id, and the action's alias in the realm, by which Keycloak finds its configuration. */
    public static final String PROVIDER_ID = "password-expiry";

    private static final String CHANGE = RequiredAction.UPDATE_PASSWORD.name();
    private static final String TOLD = "ssoPasswordExpiryShown";
    private static final String EVENT_DETAIL = "password_expired";

    /** Made by Keycloak. */
    public PasswordExpiryRequiredAction() {
        super(PROVIDER_ID, "Password Expiry");
    }

    @Override
    public void evaluateTriggers(RequiredActionContext context) {
        var expiry = PasswordExpiry.ofPolicy(context.getRealm());
        var password = password(context);
        if (expiry.isEmpty() || password.isEmpty() || MailedLink.isUsed(context)) {
            return;
        }
        var config = config(context);
        if (expiry.get().isExpired(password.get(), now())) {
            force(context);
        } else if (expiry.get().daysLeft(password.get(), now()) <= config.warnDays() && mayBeTold(context, config)) {
            context.getAuthenticationSession().addRequiredAction(PROVIDER_ID);
        }
    }

    private static void force(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        session.addRequiredAction(CHANGE);
        session.removeRequiredAction(PROVIDER_ID);
        context.getEvent().detail(EVENT_DETAIL, "true");
    }

    private static boolean mayBeTold(RequiredActionContext context, ExpiryConfig config) {
        return config.warnDays() > 0
                && SignInNotes.canShowPage(context.getAuthenticationSession())
                && !SignInNotes.endsAfterActions(context.getAuthenticationSession())
                && !isChangeDue(context)
                && !told(context).isShownOn(now());
    }

    private static LastShownDate told(RequiredActionContext context) {
        return new LastShownDate(context.getUser(), TOLD, RealmTimeZone.of(context.getRealm()));
    }

    private static boolean isChangeDue(RequiredActionContext context) {
        var session = context.getAuthenticationSession();
        return session.getRequiredActions().contains(CHANGE)
                || CHANGE.equals(session.getClientNote(Constants.KC_ACTION))
                || context.getUser().getRequiredActionsStream().anyMatch(CHANGE::equals);
    }

    @Override
    public void requiredActionChallenge(RequiredActionContext context) {
        var expiry = PasswordExpiry.ofPolicy(context.getRealm());
        var password = password(context);
        if (expiry.isEmpty() || password.isEmpty() || isChangeDue(context)) {
            // The policy, the password or the person's required actions changed after the reminder was planned.
            context.success();
            return;
        }
        var now = now();
        var left = expiry.get().daysLeft(password.get(), now);
        told(context).shownOn(now);
        context.challenge(context.form()
                .setAttribute("daysLeft", String.valueOf(Math.max(0, left)))
                .setAttribute("lastDay", expiry.get().isLastDay(password.get(), now))
                .setAttribute("until", PasswordExpiry.until(context))
                .createForm("password-expires-soon.ftl"));
    }

    @Override
    public void processAction(RequiredActionContext context) {
        if ("now".equals(context.getHttpRequest().getDecodedFormParameters().getFirst("choice"))) {
            context.getAuthenticationSession().addRequiredAction(CHANGE);
        }
        context.success();
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ExpiryConfig.properties();
    }

    @Override
    public void validateConfig(KeycloakSession session, RealmModel realm, RequiredActionConfigModel model) {
        new ExpiryConfig(model).validate();
    }

    private static ExpiryConfig config(RequiredActionContext context) {
        return new ExpiryConfig(context.getConfig());
    }

    private static Optional<DatedPassword> password(RequiredActionContext context) {
        return PasswordExpiry.chosen(context.getUser());
    }

    private static Instant now() {
        // Keycloak's clock, which its tests can move.
        return Instant.ofEpochMilli(Time.currentTimeMillis());
    }
}

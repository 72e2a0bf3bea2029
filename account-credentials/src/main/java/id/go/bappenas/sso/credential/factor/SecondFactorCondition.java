package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.OperationalInfo;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import java.util.List;
import org.keycloak.Config;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Condition {@code condition-second-factor}: true while a sign-in still lacks a second factor that it needs. Officers and
 * administrators need one in every session, a remembered one too; other people where they type a password and have set one up
 * that this sign-in can ask for, as Keycloak's own flows have it. In the subflow of step {@value
 * SecondFactorEnrolment#PROVIDER_ID} it is true for officers and administrators alone.
 */
public final class SecondFactorCondition
        implements ConditionalAuthenticator, ConditionalAuthenticatorFactory, OperationalInfo {

    /** Id of the condition. */
    public static final String PROVIDER_ID = "condition-second-factor";

    private static final Requirement[] REQUIREMENTS = {Requirement.REQUIRED, Requirement.DISABLED};

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        var signIn = context.getAuthenticationSession();
        var person = context.getUser();
        // Without a person the steps behind this condition refuse.
        return person == null
                || (!SecondFactor.isPartOf(context.getRealm(), signIn, person)
                        && (Privileges.areHeldBy(person) || isAskedOfOthers(context)));
    }

    /** Where they typed a password, for what they have set up. Nothing has to be set up by them. */
    private static boolean isAskedOfOthers(AuthenticationFlowContext context) {
        return !SignInNotes.isRemembered(context.getAuthenticationSession())
                && !isBeforeTheSetUp(context)
                && SecondFactor.canBeAskedOf(context.getUser(), context.getAuthenticationSession());
    }

    private static boolean isBeforeTheSetUp(AuthenticationFlowContext context) {
        return context.getRealm()
                .getAuthenticationExecutionsStream(context.getExecution().getParentFlow())
                .map(AuthenticationExecutionModel::getAuthenticator)
                .anyMatch(SecondFactorEnrolment.PROVIDER_ID::equals);
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return this;
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    @Override
    public String getDisplayType() {
        return "Condition - second factor (SSO Bappenas)";
    }

    @Override
    public String getHelpText() {
        return "True while the sign-in lacks a second factor: always for officers and administrators, for others where a password"
                + " was typed and they have set one up, except before the step that sets it up.";
    }

    @Override
    public boolean requiresUser() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return REQUIREMENTS.clone();
    }

    @Override
    public boolean isConfigurable() {
        return false;
    }

    @Override
    public boolean isUserSetupAllowed() {
        return false;
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // A condition shows nothing.
    }

    @Override
    public void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {
        // Nothing to set up.
    }

    @Override
    public void init(Config.Scope config) {
        // No server-wide settings.
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        // Nothing to prepare.
    }

    @Override
    public void close() {
        // Holds nothing.
    }
}

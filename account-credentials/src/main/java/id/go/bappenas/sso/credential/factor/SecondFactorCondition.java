package id.go.bappenas.sso.credential.factor;

import id.go.bappenas.sso.support.action.StatelessAuthenticator;
import id.go.bappenas.sso.support.keycloak.SignInNotes;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;

/**
 * Condition {@code condition-second-factor}: true while a sign-in still lacks a second factor that it needs. Officers and
 * administrators need one in every session, also in a remembered one. Other people need one if they type a password and
 * have set up a factor that this sign-in can ask for, as in Keycloak's own flows. In the subflow of step
 * {@value SecondFactorEnrolment#PROVIDER_ID} it is true for officers and administrators only.
 */
public final class SecondFactorCondition extends StatelessAuthenticator
        implements ConditionalAuthenticator, ConditionalAuthenticatorFactory {

    /** Id of the condition. */
    public static final String PROVIDER_ID = "condition-second-factor";

    /** Made by Keycloak. */
    public SecondFactorCondition() {
        super(
                PROVIDER_ID,
                "Condition - second factor (SSO Bappenas)",
                "True while the sign-in lacks a second factor: always for officers and administrators, for others where a password"
                        + " was typed and they have set one up, except before the step that sets it up.");
    }

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        var signIn = context.getAuthenticationSession();
        var person = context.getUser();
        // Without a person, the steps after this condition refuse the sign-in.
        return person == null
                || (!SecondFactor.isPartOf(context.getRealm(), signIn, person)
                        && (PrivilegedRoles.areHeldBy(person) || isAskedOfOthers(context)));
    }

    /** Other people are asked if they typed a password and have set up a factor. They do not have to set one up. */
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
    public boolean requiresUser() {
        return true;
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        // A condition shows nothing.
    }
}

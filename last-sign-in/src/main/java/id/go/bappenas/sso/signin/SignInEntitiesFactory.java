package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.support.jpa.ModuleTablesFactory;

/** The table of last sign-ins. */
public final class SignInEntitiesFactory extends ModuleTablesFactory {

    /** Made by Keycloak. */
    public SignInEntitiesFactory() {
        super("last-sign-in", "META-INF/sign-in-changelog.xml", LastSignInEntity.class);
    }
}

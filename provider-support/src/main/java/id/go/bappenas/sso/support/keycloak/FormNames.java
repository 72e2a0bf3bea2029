package id.go.bappenas.sso.support.keycloak;

import org.keycloak.authentication.authenticators.browser.OTPFormAuthenticator;
import org.keycloak.services.messages.Messages;
import org.keycloak.services.validation.Validation;

/** Fields and message keys of Keycloak's pages. */
public final class FormNames {

    public static final String USERNAME = Validation.FIELD_USERNAME;
    public static final String OTP_CODE = Validation.FIELD_OTP_CODE;

    /** Attribute of the page {@code login-otp.ftl}: id of the chosen app. */
    public static final String SELECTED_OTP_APP = OTPFormAuthenticator.SELECTED_OTP_CREDENTIAL_ID;

    public static final String MISSING_USERNAME = Messages.MISSING_USERNAME;
    public static final String MISSING_PASSWORD = Messages.MISSING_PASSWORD;
    public static final String PASSWORDS_DIFFER = Messages.NOTMATCH_PASSWORD;
    public static final String MISSING_CODE = Messages.MISSING_TOTP;
    public static final String INVALID_CODE = Messages.INVALID_TOTP;
    public static final String LOCKED = Messages.ACCOUNT_TEMPORARILY_DISABLED;
    public static final String LOCKED_FOR_GOOD = Messages.ACCOUNT_PERMANENTLY_DISABLED;

    private FormNames() {}
}

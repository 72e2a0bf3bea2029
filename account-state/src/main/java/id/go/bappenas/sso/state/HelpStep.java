package id.go.bappenas.sso.state;

import java.util.Locale;

/** A step that helps the person. The sentence of a step names the person or the officer who takes it. */
public enum HelpStep {
    /** The person waits until the fact's moment {@code until}. */
    WAIT_UNTIL,
    /** The person uses Lupa Password. */
    RESET_PASSWORD,
    /** The person types the password again with care. */
    TYPE_PASSWORD_AGAIN,
    /** The person signs in with a browser and follows the page. */
    CHANGE_AT_SIGN_IN,
    /** An officer with the right person's papers compares NIK, birthplace and birth date with the data that the person types. */
    COMPARE_IDENTITY,
    /** The person types the registered external address. */
    TYPE_REGISTERED_ADDRESS,
    /** The person looks into the spam folder of the external mailbox. */
    LOOK_INTO_SPAM,
    /** The person begins Lupa Password again. */
    BEGIN_AGAIN,
    /** The officer signs in with a browser and sets up an authenticator app. */
    SET_UP_SECOND_FACTOR,
    /** An administrator removes the lost app or passkey. */
    RESET_SECOND_FACTOR,
    /** An identity manager records NIK, birthplace and birth date. */
    SET_IDENTITY,
    /** An identity manager records an external address. */
    SET_ADDRESS,
    /** Another identity manager confirms the external address. */
    CONFIRM_ADDRESS,
    /** Two identity managers resolve the dispute. */
    RESOLVE_DISPUTE,
    /** A verifier sends a new first password, by the row of the request. */
    SEND_FIRST_PASSWORD,
    /** A verifier decides the request, or looks at the row that failed. */
    ASK_VERIFIER,
    /** The unit sends a new memo, and the verifier enables the account with the approval. */
    REACTIVATE_THROUGH_MEMO,
    /** An administrator enables the account. */
    ENABLE_ACCOUNT,
    /** The person asks whether they or a stranger did it, and tells Pusdatin about a stranger. */
    REPORT_STRANGER,
    /** An operator looks at the mail server and the log. */
    ASK_OPERATOR,
    /** The person changes the password where the office directory is managed. */
    CHANGE_IN_DIRECTORY,
    /** An operator looks at the connection to the office directory. */
    CHECK_DIRECTORY;

    /** Name in JSON, and last part of message keys: {@code wait-until}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.support.TypedText;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;

/**
 * The name and the current password that an employee typed at a webmail: the form of {@code check-for}, and a part of the form
 * of {@code change-for}.
 *
 * @param username as the employee typed it, cleaned by {@link TypedText#identifier}
 */
record TypedCredentials(String username, String password) {

    /** Name of the field; the current password has the same field as in {@code change}. */
    static final String USERNAME = "username";

    private static final int LONGEST = 255;

    /** Reads the form before Keycloak's client authentication does, which fails at a malformed media type. */
    static FormFields form(KeycloakSession session) {
        return FormFields.of(session, Set.of(USERNAME, OwnChangeRequest.CURRENT));
    }

    static TypedCredentials read(FormFields fields) {
        var username = username(fields);
        var current = password(fields, OwnChangeRequest.CURRENT);
        fields.check();
        return new TypedCredentials(username.orElseThrow(), current.orElseThrow());
    }

    static Optional<String> username(FormFields fields) {
        return fields.required(USERNAME, sent -> text(TypedText.identifier(sent)), "username-unusable");
    }

    static Optional<String> password(FormFields fields, String name) {
        return fields.required(name, SentPassword::parse, "password-unusable");
    }

    /** A text of 1 to 255 characters. */
    static Optional<String> text(String sent) {
        return Optional.of(sent)
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST)
                .filter(SentPassword::isText);
    }

    /** Leaves the password out, because the text may get into a log. */
    @Override
    public String toString() {
        return "TypedCredentials";
    }
}

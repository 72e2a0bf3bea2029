package id.go.bappenas.sso.password.text;

import id.go.bappenas.sso.support.TypedText;

/** The user name or address that a person types to sign in. */
public final class SignInName {

    private SignInName() {}

    /**
     * The name that is looked up, counted and written into events: cleaned by {@link TypedText#identifier}. A NUL becomes
     * U+FFFD, because PostgreSQL refuses it and the answer would be a server error. {@code null} stays {@code null}.
     */
    public static String of(String typed) {
        return typed == null ? null : TypedText.identifier(typed).replace('\0', '\uFFFD');
    }
}

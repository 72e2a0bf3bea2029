package id.go.bappenas.sso.employee.identity;

import java.util.Locale;

/** One of the three things that are on file of a person. */
public enum IdentityField {
    NIK,
    BIRTH_PLACE,
    BIRTH_DATE;

    /** As it stands in the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}

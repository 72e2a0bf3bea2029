package id.go.bappenas.sso.employee.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the three identity data of a person. */
public enum IdentityField {
    NIK,
    BIRTH_PLACE,
    BIRTH_DATE;

    /** Part of message keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The fields that a text names.
     *
     * @param ids separated by commas; {@code null} for no field
     */
    public static Set<IdentityField> of(String ids) {
        var named = ids == null ? List.<String>of() : List.of(ids.split(","));
        return Arrays.stream(values())
                .filter(field -> named.contains(field.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityField.class)));
    }
}

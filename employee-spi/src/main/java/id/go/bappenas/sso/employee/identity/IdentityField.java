package id.go.bappenas.sso.employee.identity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** One of the three things that are on file of a person. */
public enum IdentityField {
    NIK,
    BIRTH_PLACE,
    BIRTH_DATE;

    /** As it stands in the keys of messages. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Those that a text names.
     *
     * @param ids separated by commas; {@code null} for none
     */
    public static Set<IdentityField> of(String ids) {
        var named = ids == null ? List.<String>of() : List.of(ids.split(","));
        return Arrays.stream(values())
                .filter(field -> named.contains(field.id()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdentityField.class)));
    }
}

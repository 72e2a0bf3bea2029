package id.go.bappenas.sso.support.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns that lists of people may have, by the names of REST fields or the Indonesian ones. */
public enum Column {
    FULL_NAME("fullName", "nama"),
    NIK("nik", "nik"),
    BIRTH_PLACE("birthPlace", "tempat_lahir"),
    BIRTH_DATE("birthDate", "tanggal_lahir"),
    EXTERNAL_EMAIL("externalEmail", "email_eksternal"),
    EMPLOYEE_NUMBER("employeeNumber", "nip"),
    UNIT("unit", "unit_kerja"),
    POSITION("position", "jabatan"),
    USERNAME("username", "username"),
    CONTRACT_START("contractStart", "mulai_kontrak"),
    CONTRACT_END("contractEnd", "akhir_kontrak");

    private final String field;
    private final String indonesian;

    Column(String field, String indonesian) {
        this.field = field;
        this.indonesian = indonesian;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    /** Its heading in Indonesian lists. */
    public String indonesian() {
        return indonesian;
    }

    /** The column of that name in JSON. */
    public static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** Letter case, spaces for underscores, and a star for required columns do not matter. */
    static Optional<Column> headed(String heading) {
        var name = heading.strip().replace("*", "").strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> name.equals(column.field.toLowerCase(Locale.ROOT)) || name.equals(column.indonesian))
                .findFirst();
    }
}

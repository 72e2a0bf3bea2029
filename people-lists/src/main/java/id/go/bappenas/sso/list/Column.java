package id.go.bappenas.sso.list;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of lists of people. A heading is the name of the REST field or the Indonesian name. */
public enum Column {
    FULL_NAME("fullName", "nama", "Nama"),
    NIK("nik", "nik", "NIK"),
    BIRTH_PLACE("birthPlace", "tempat_lahir", "Tempat Lahir"),
    BIRTH_DATE("birthDate", "tanggal_lahir", "Tanggal Lahir"),
    EXTERNAL_EMAIL("externalEmail", "email_eksternal", "Email Pribadi"),
    EMPLOYEE_NUMBER("employeeNumber", "nip", "NIP"),
    UNIT("unit", "unit_kerja", "Unit Kerja"),
    POSITION("position", "jabatan", "Jabatan"),
    USERNAME("username", "username", "Username"),
    CONTRACT_START("contractStart", "mulai_kontrak", "Mulai Kontrak"),
    CONTRACT_END("contractEnd", "akhir_kontrak", "Akhir Kontrak");

    private final String field;
    private final String indonesian;
    private final String label;

    Column(String field, String indonesian, String label) {
        this.field = field;
        this.indonesian = indonesian;
        this.label = label;
    }

    /** Its name in JSON. */
    public String field() {
        return field;
    }

    /** Its heading in Indonesian lists. */
    public String indonesian() {
        return indonesian;
    }

    /** A heading as offices write it, for a sentence. */
    public String label() {
        return label;
    }

    /** The column of that name in JSON. */
    public static Optional<Column> ofField(String field) {
        return Arrays.stream(values())
                .filter(column -> column.field.equals(field))
                .findFirst();
    }

    /** The column of a heading. Ignores letter case and the star of a required column; a space counts as an underscore. */
    static Optional<Column> headed(String heading) {
        var name = heading.strip().replace("*", "").strip().replace(' ', '_').toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> name.equals(column.field.toLowerCase(Locale.ROOT)) || name.equals(column.indonesian))
                .findFirst();
    }
}

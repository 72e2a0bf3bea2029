package id.go.bappenas.sso.provisioning.person;

/**
 * The identity factors of a row, as JSON.
 *
 * @param nik 16 digits
 * @param birthDate ISO 8601
 */
public record IdentityView(int row, String nik, String birthDate) {

    /** Leaves the factors out, because the text may be logged. */
    @Override
    public String toString() {
        return "Identity of row " + row;
    }
}

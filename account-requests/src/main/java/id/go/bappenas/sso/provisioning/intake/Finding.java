package id.go.bappenas.sso.provisioning.intake;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.type.TypeReference;
import id.go.bappenas.sso.support.problem.FieldProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keycloak.util.JsonSerialization;

/**
 * A finding about one row of a list, or about the request.
 *
 * @param field name of the field in JSON
 * @param code stable, for programs; also the key of its sentence
 * @param arguments of the sentence; never identity factors
 */
public record Finding(String field, String code, Severity severity, List<String> arguments) {

    /** Another row that is to be approved has the row's address: both first passwords would go to one mailbox. */
    public static final String ADDRESS_REPEATED = "address-repeated";

    /** The address of the first password is that of another person's account, or of a person whose account is due. */
    public static final String ADDRESS_SHARED = "address-shared";

    /** The domain of the address looks like a typing error; the first password would reach a stranger. */
    public static final String ADDRESS_MISSPELT = "address-misspelt";

    /** The disabled account has another name or other birth data than the row; its first password would be mailed. */
    public static final String REACTIVATION_DIFFERS = "reactivation-differs";

    /** The user name of a new account may be mistaken for the name of a function. */
    public static final String USERNAME_OF_FUNCTION = "username-function";

    /** The row's address would be set, and the row's other data differ from the data on file. */
    public static final String IDENTITY_DIFFERS = "address-identity-differs";

    /** The row's address would be recorded for an account without an address. */
    public static final String RECORDED = "address-recorded";

    /** The account of the row's person is disabled; the verifier enables it, or excludes the row. */
    public static final String ACCOUNT_DISABLED = "account-disabled";

    /** The row's last day is before the day on record, which holds unless the verifier shortens the contract. */
    public static final String CONTRACT_SHORTER = "contract-shorter";

    /** The row's address would replace the registered address. */
    public static final String REPLACED = "address-replaced";

    /**
     * Findings that a verifier can accept by naming the row. An error of these then no longer blocks the approval; a warning of
     * these blocks it until the row is named.
     */
    private static final Set<String> TO_BE_NAMED = Set.of(
            ADDRESS_MISSPELT,
            ADDRESS_REPEATED,
            ADDRESS_SHARED,
            IDENTITY_DIFFERS,
            REACTIVATION_DIFFERS,
            RECORDED,
            REPLACED,
            USERNAME_OF_FUNCTION,
            "approved-request-differs",
            "employee-number-in-use",
            "nik-in-approved-request",
            "account-contract-extended",
            "account-contract-limited",
            "account-made-permanent");

    /** Findings of a list that the comparison with recorded data says anew, about the rows that are not excluded. */
    private static final Set<String> JUDGED_AGAIN = Set.of(ADDRESS_MISSPELT, ADDRESS_REPEATED);

    /** Findings about a NIK in another request, whose id is their argument. */
    private static final Set<String> ABOUT_OTHER_REQUEST =
            Set.of("approved-request-differs", "nik-in-approved-request", "nik-in-other-request");

    /** Member of the JSON: id of the other request that the finding is about. */
    public static final String OTHER_REQUEST = "request";

    private static final int LONGEST_COLUMN = 4000;

    public static Finding error(String field, String code, String... arguments) {
        return new Finding(field, code, Severity.ERROR, List.of(arguments));
    }

    public static Finding warning(String field, String code, String... arguments) {
        return new Finding(field, code, Severity.WARNING, List.of(arguments));
    }

    @JsonIgnore
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether the row is approved only if the verifier names it. */
    @JsonIgnore
    public boolean needsNaming() {
        return TO_BE_NAMED.contains(code);
    }

    /** Whether the row is approved only after a verifier has made a choice about it, or left it out. */
    @JsonIgnore
    public boolean asksVerifier() {
        return isError() || needsNaming() || code.equals(ACCOUNT_DISABLED) || code.equals(CONTRACT_SHORTER);
    }

    /** Whether the comparison with recorded data says the finding anew. */
    @JsonIgnore
    public boolean isJudgedAgain() {
        return JUDGED_AGAIN.contains(code);
    }

    /** The finding as part of an answer. */
    public FieldProblem inRow(int row) {
        var about = new LinkedHashMap<String, Object>();
        about.put("row", row);
        about.put("severity", severity.told());
        if (needsNaming()) {
            about.put("acknowledge", true);
        }
        if (ABOUT_OTHER_REQUEST.contains(code) && !arguments.isEmpty()) {
            about.put(OTHER_REQUEST, arguments.get(0));
        }
        return new FieldProblem(field, code, List.copyOf(arguments), about);
    }

    /** The finding about the request as a whole, as part of an answer. */
    public FieldProblem ofRequest() {
        return new FieldProblem(field, code, List.copyOf(arguments), Map.of("severity", severity.told()));
    }

    /** The text for a column: the first findings, as many as the column has room for. */
    public static String write(List<Finding> findings) {
        var text = new StringBuilder("[");
        for (var finding : findings) {
            var one = json(finding);
            var comma = text.length() > 1 ? "," : "";
            if (text.length() + comma.length() + one.length() + "]".length() > LONGEST_COLUMN) {
                break;
            }
            text.append(comma).append(one);
        }
        return text.append(']').toString();
    }

    private static String json(Finding finding) {
        try {
            return JsonSerialization.writeValueAsString(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the text of {@link #write}. */
    public static List<Finding> read(String text) {
        try {
            return JsonSerialization.readValue(text, new TypeReference<List<Finding>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("findings", e);
        }
    }
}

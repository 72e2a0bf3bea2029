package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Personal data that others know or can look up, folded: a password must not contain any of them. Values shorter than
 * {@link #SHORTEST} code points are left out, otherwise a person called Al could use hardly any password.
 */
record PersonalData(Set<String> values) {

    static final int SHORTEST = 4;

    /** NIP, the employee number of Indonesia's civil service: yyyymmdd of birth, yyyymm of appointment, sex, number. */
    private static final int NIP_LENGTH = 18;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern BETWEEN_MAILBOX_PIECES = Pattern.compile("[._+-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    /** Creates the set from values that are never {@code null}; missing values are empty. */
    static PersonalData of(
            String username,
            Collection<String> names,
            Collection<String> addresses,
            Collection<String> employeeNumbers) {
        var values = new HashSet<String>();
        add(values, username);
        addMailbox(values, username);
        names.forEach(name -> BETWEEN_NAMES.splitAsStream(name).forEach(part -> add(values, part)));
        addresses.forEach(address -> addMailbox(values, address));
        employeeNumbers.forEach(number -> addEmployeeNumber(values, number));
        return new PersonalData(Collections.unmodifiableSet(values));
    }

    boolean isIn(String password) {
        var folded = TextFolding.fold(password);
        return values.stream().anyMatch(folded::contains);
    }

    /** Shows the number of values and not the values, because the text may get into a log. */
    @Override
    public String toString() {
        return "PersonalData[" + values.size() + " values]";
    }

    private static void addMailbox(Set<String> values, String address) {
        int at = address.lastIndexOf('@');
        var mailbox = at < 0 ? address : address.substring(0, at);
        add(values, mailbox);
        BETWEEN_MAILBOX_PIECES.splitAsStream(mailbox).forEach(piece -> add(values, piece));
    }

    private static void addEmployeeNumber(Set<String> values, String employeeNumber) {
        // The number is often written in groups: 19870412 201001 1 003.
        var digits = NO_DIGIT.matcher(employeeNumber).replaceAll("");
        add(values, digits);
        if (digits.length() == NIP_LENGTH) {
            var year = digits.substring(0, 4);
            var month = digits.substring(4, 6);
            var day = digits.substring(6, 8);
            add(values, year + month + day);
            add(values, day + month + year);
        }
    }

    private static void add(Set<String> values, String value) {
        var folded = TextFolding.fold(value.strip());
        if (folded.codePointCount(0, folded.length()) >= SHORTEST) {
            values.add(folded);
        }
    }
}

package id.go.bappenas.sso.password.personaldata;

import id.go.bappenas.sso.password.text.TextFolding;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Personal data that others know or can look up: a password must not contain any of them. Values shorter than
 * {@link #SHORTEST} code points are left out, otherwise a person called Al could use hardly any password.
 */
record PersonalData(Set<PersonalValue> values) {

    static final int SHORTEST = 4;

    /** NIP, the employee number of Indonesia's civil service: yyyymmdd of birth, yyyymm of appointment, sex, number. */
    private static final int NIP_LENGTH = 18;

    private static final Pattern BETWEEN_NAMES = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʼ]");
    private static final Pattern BETWEEN_MAILBOX_PIECES = Pattern.compile("[._+-]+");
    private static final Pattern NO_DIGIT = Pattern.compile("\\D+");

    /** Creates the set from values that are never {@code null}; missing values are empty. */
    static PersonalData of(
            String username,
            Collection<String> names,
            Collection<String> addresses,
            Collection<String> employeeNumbers) {
        var values = new HashSet<PersonalValue>();
        add(values, username);
        addMailbox(values, username);
        // O'Brien is "Brien", and "OBrien".
        names.stream()
                .flatMap(name -> Stream.of(name, APOSTROPHES.matcher(name).replaceAll("")))
                .flatMap(BETWEEN_NAMES::splitAsStream)
                .forEach(part -> add(values, part));
        addresses.forEach(address -> addMailbox(values, address));
        employeeNumbers.forEach(number -> addEmployeeNumber(values, number));
        return new PersonalData(Collections.unmodifiableSet(values));
    }

    boolean isIn(String password) {
        var candidate = CandidateText.of(password);
        return values.stream().anyMatch(value -> value.isIn(candidate));
    }

    /** Shows the number of values and not the values, because the text may get into a log. */
    @Override
    public String toString() {
        return "PersonalData[" + values.size() + " values]";
    }

    private static void addMailbox(Set<PersonalValue> values, String address) {
        int at = address.lastIndexOf('@');
        var mailbox = at < 0 ? address : address.substring(0, at);
        add(values, mailbox);
        BETWEEN_MAILBOX_PIECES.splitAsStream(mailbox).forEach(piece -> add(values, piece));
    }

    private static void addEmployeeNumber(Set<PersonalValue> values, String employeeNumber) {
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

    private static void add(Set<PersonalValue> values, String value) {
        var plain = TextFolding.plain(value.strip());
        if (plain.codePointCount(0, plain.length()) >= SHORTEST) {
            values.add(PersonalValue.of(plain));
        }
    }
}

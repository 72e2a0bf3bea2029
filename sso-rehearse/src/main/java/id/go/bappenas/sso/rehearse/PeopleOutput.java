package id.go.bappenas.sso.rehearse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The list of people: a CSV file with a line for each active person, the first to change first. */
final class PeopleOutput {

    private static final String HEADING =
            "username,user_id,password_chosen,change_without_spread,change_with_spread,notes\n";

    private PeopleOutput() {}

    static String of(Rehearsal rehearsal) {
        List<Account> active = rehearsal.active();
        Set<String> shared = Rehearsal.shared(active, Account::externalEmail);
        Forecast forecast = rehearsal.forecast();
        return HEADING
                + active.stream()
                        .map(account -> List.of(
                                account.username(),
                                account.id(),
                                account.chosen()
                                        .map(chosen -> chosen.atZone(forecast.zone())
                                                .toLocalDate()
                                                .toString())
                                        .orElse(""),
                                account.isJudgedByAge()
                                        ? forecast.atOnce(account).toString()
                                        : "",
                                account.isJudgedByAge()
                                        ? forecast.spread(account).toString()
                                        : "",
                                notes(rehearsal, account, shared)))
                        .sorted(Comparator.comparing(
                                        (List<String> row) -> row.get(4).isEmpty() ? "9" : row.get(4))
                                .thenComparing(row -> row.get(0)))
                        .map(row -> row.stream().map(PeopleOutput::cell).collect(Collectors.joining(",")))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static String notes(Rehearsal rehearsal, Account account, Set<String> shared) {
        List<String> notes = new ArrayList<>();
        add(notes, account.mustChange(), "password-change-asked");
        add(notes, account.chosen().isEmpty(), "password-missing");
        add(notes, account.directory(), "directory");
        add(notes, account.provider(), "identity-provider");
        add(notes, account.externalEmail().isEmpty(), "external-missing");
        add(notes, shared.contains(account.id()), "external-shared");
        add(notes, rehearsal.isOwnDomain(account.externalEmail()), "external-own-domain");
        add(notes, rehearsal.grants().people().contains(account.id()), "direct-grant");
        String nik = Rehearsal.nik(account);
        add(notes, !nik.isBlank() && !Nik.hasForm(nik), "nik-invalid");
        return String.join(" ", notes);
    }

    private static void add(List<String> notes, boolean applies, String note) {
        if (applies) {
            notes.add(note);
        }
    }

    /** A cell in quotes; a spreadsheet would compute one that begins like a formula. */
    private static String cell(String text) {
        String safe = text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}

package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;

/** A long CSV list of new people for FLEXIWORK; each person has a different NIK. */
public record AccountList(String csv) {

    private static final int SERIALS = 1000;

    public static AccountList of(int people) {
        return of(people, 0);
    }

    /** @param from number of the first person; two lists share no person if their numbers do not overlap */
    public static AccountList of(int people, int from) {
        var today = LocalDate.now(AccountRequests.JAKARTA);
        var text = new StringBuilder("fullName,nik,birthPlace,birthDate,externalEmail,contractStart,contractEnd\n");
        for (var number = from; number < from + people; number++) {
            var born = LocalDate.of(1985, 3, 1).plusDays(number / SERIALS);
            var nik = "327301%02d%02d%02d%04d"
                    .formatted(
                            born.getDayOfMonth(), born.getMonthValue(), born.getYear() % 100, 9000 + number % SERIALS);
            text.append("Rina %s,%s,Bandung,%s,orang%d@surat.example,%s,%s%n"
                    .formatted(letters(number), nik, born, number, today, today.plusYears(1)));
        }
        return new AccountList(text.toString());
    }

    private static String letters(int number) {
        return "Ke"
                + Integer.toString(number, 26)
                        .chars()
                        .collect(
                                StringBuilder::new,
                                (word, digit) -> word.append((char) (digit < 'a' ? 'q' + digit - '0' : digit)),
                                StringBuilder::append);
    }

    /** Counts the accounts of such lists, up to {@code most}: only their people have the first name Rina. */
    public static int accounts(Sso sso, int most) {
        return sso.admin()
                .must(sso.admin().get(Sso.REALM + "/users?briefRepresentation=true&firstName=Rina&max=" + most))
                .body()
                .size();
    }

    /** Submits the list and returns the id of the request. */
    public String submit(Api submitter) {
        try {
            var request =
                    new ObjectMapper().writeValueAsString(Map.of("kind", "FLEXIWORK", "memo", AccountRequests.memo()));
            var body = AccountRequests.multipart(
                    "request",
                    "request.json",
                    request,
                    "employees",
                    "daftar.csv",
                    csv,
                    "memo",
                    "memo.pdf",
                    AccountRequests.pdf(),
                    "sptjm",
                    "sptjm.pdf",
                    AccountRequests.pdf());
            var answer = submitter.send(
                    "POST", AccountRequests.PATH, "multipart/form-data; boundary=" + AccountRequests.BOUNDARY, body);
            if (answer.status() != 201) {
                throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
            }
            return answer.body().get("id").asText();
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

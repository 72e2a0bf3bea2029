package id.go.bappenas.sso.benchmark.account;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.benchmark.BenchmarkException;
import id.go.bappenas.sso.benchmark.person.Officer;
import id.go.bappenas.sso.benchmark.server.Contender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sends and approves an account request at our server, and waits until SMTP has accepted every mail. */
final class AccountRequest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicInteger PEOPLE = new AtomicInteger();
    private static final String PATH = "account-provisioning/requests";
    /** Each poll costs time as well. This interval is also the error of the reading. */
    private static final int BETWEEN_LOOKS_MILLIS = 200;
    /** After this time the request is stuck. */
    private static final Duration MOST_TIME = Duration.ofMinutes(2);

    private static final Duration MOST_TIME_PER_PERSON = Duration.ofMillis(200);

    /** The number of serials used for each day of birth; real NIKs do not reach them. */
    private static final int SERIALS = 1000;

    private final Officer submitter;
    private final Officer verifier;

    AccountRequest(Contender ours) {
        submitter = Officer.with(ours, "request-submitter");
        verifier = Officer.with(ours, "request-verifier");
    }

    /** @return nanoseconds from the submission to the last mail */
    long deliver(int people) throws BenchmarkException, InterruptedException {
        try {
            var request = JSON.writeValueAsString(request(people));
            var latest = Instant.now().plus(MOST_TIME).plus(MOST_TIME_PER_PERSON.multipliedBy(people));
            var begin = System.nanoTime();
            var id = JSON.readTree(
                            submitter.post(PATH, "application/json", request).body())
                    .get("id")
                    .asText();
            // The server refuses an approval before it has compared the people with the accounts on file.
            await(id, latest, seen -> seen.has("comparedAt"));
            verifier.post(PATH + "/" + id + "/approval", "application/json", "");
            var seen = await(id, latest, now -> now.get("status").asText().equals("COMPLETED"));
            var taken = System.nanoTime() - begin;
            if (seen.at("/rows/DELIVERED").asInt() != people) {
                throw new BenchmarkException("not everybody got an account: " + seen.get("rows"));
            }
            return taken;
        } catch (IOException e) {
            throw new BenchmarkException(e.getMessage());
        }
    }

    private JsonNode await(String id, Instant latest, Predicate<JsonNode> wanted)
            throws BenchmarkException, IOException, InterruptedException {
        JsonNode seen;
        do {
            if (Instant.now().isAfter(latest)) {
                throw new BenchmarkException("permohonan tidak selesai / the account request does not end: " + id);
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            seen = JSON.readTree(verifier.get(PATH + "/" + id).body());
        } while (!wanted.test(seen));
        return seen;
    }

    private static Map<String, Object> request(int people) {
        var today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        var employees = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < people; i++) {
            employees.add(employee(PEOPLE.getAndIncrement(), today));
        }
        var pdf = Base64.getEncoder().encodeToString(pdf());
        return Map.of(
                "kind",
                "FLEXIWORK",
                "memo",
                Map.of(
                        "number", "B-" + UUID.randomUUID(),
                        "date", today.toString(),
                        "subject", "Permohonan akun",
                        "signatory", "Kepala Unit",
                        "signatoryPosition", "Direktur",
                        "unit", "Direktorat Percobaan"),
                "employees",
                employees,
                "attachments",
                Map.of("memo", pdf, "sptjm", pdf));
    }

    private static Map<String, Object> employee(int number, LocalDate today) {
        var born = LocalDate.of(1985, 3, 1).plusDays(number / SERIALS);
        return Map.of(
                "fullName",
                "Pegawai " + letters(number),
                "nik",
                "327301%02d%02d%02d%04d"
                        .formatted(
                                born.getDayOfMonth(),
                                born.getMonthValue(),
                                born.getYear() % 100,
                                9000 + number % SERIALS),
                "birthPlace",
                "Bandung",
                "birthDate",
                born.toString(),
                "externalEmail",
                "pegawai" + number + "@surat.example",
                "username",
                "percobaan.nomor" + number,
                "contractStart",
                today.toString(),
                "contractEnd",
                today.plusYears(1).toString());
    }

    /** A different name for each person: thousands of equal names would slow down the search for similar names. */
    private static String letters(int number) {
        return Integer.toString(number, 26)
                .chars()
                .mapToObj(digit -> String.valueOf((char) (digit < 'a' ? 'q' + digit - '0' : digit)))
                .collect(Collectors.joining("", "Ke", ""));
    }

    /** The smallest valid PDF. */
    private static byte[] pdf() {
        var objects = List.of(
                "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n",
                "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n",
                "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n");
        var file = new StringBuilder("%PDF-1.7\n");
        var table = new StringBuilder("xref\n0 4\n0000000000 65535 f \n");
        objects.forEach(object -> {
            table.append("%010d 00000 n \n".formatted(file.length()));
            file.append(object);
        });
        var start = file.length();
        return file.append(table)
                .append("trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}

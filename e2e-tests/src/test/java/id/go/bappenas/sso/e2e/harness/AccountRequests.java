package id.go.bappenas.sso.e2e.harness;

import id.go.bappenas.sso.e2e.harness.canary.Canaries;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Creates invented account requests, and the people who submit, verify and audit them. */
public final class AccountRequests {

    public static final String PATH = "account-provisioning/requests";
    public static final String UPLOADS = "account-provisioning/attachments";
    public static final String BOUNDARY = "batas-uji";
    public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final String BIRTH_DATE = "1985-03-17";

    /** Serials in sequence from a random start, because random serials sometimes gave a list the same NIK twice. */
    private static final AtomicInteger NEXT_NIK =
            new AtomicInteger(ThreadLocalRandom.current().nextInt(30_000));

    private final Sso sso;
    /** The auditor that reads requests for {@link #awaitCompared}; created on first use. */
    private Api onlooker;

    private AccountRequests(Sso sso) {
        this.sso = sso;
    }

    public static AccountRequests of(Sso sso) {
        return new AccountRequests(sso);
    }

    /** Creates an officer with these roles of {@code sso-api}, a recorded NIK and an app for one-time codes. */
    public Person with(String... roles) {
        return Officers.of(sso).with(roles);
    }

    public Api submitter() {
        return Api.as(sso, with("request-submitter"));
    }

    public Api verifier() {
        return Api.as(sso, with("request-verifier"));
    }

    public Api auditor() {
        return Api.as(sso, with("request-auditor"));
    }

    /** Submits a valid request, waits until it can be decided, and returns its id. */
    public String submitted(Api submitter, Map<String, Object> request) {
        var answer = submitter.post(PATH, request);
        if (answer.status() != 201) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
        var id = answer.body().get("id").asText();
        awaitCompared(id);
        return id;
    }

    /** Waits for the comparison with the people on file. An approval before the comparison is refused. */
    public void awaitCompared(String id) {
        if (onlooker == null) {
            onlooker = auditor();
        }
        await("findings of request " + id, () -> onlooker.get(path(id)).body().has("comparedAt"));
    }

    public static String path(String id) {
        return PATH + "/" + id;
    }

    /** Submits and approves a request, waits until all its rows are processed, and returns its id. */
    public String worked(Map<String, Object> request) {
        return worked(request, Map.of());
    }

    /** @param approval body of the approval */
    public String worked(Map<String, Object> request, Map<String, Object> approval) {
        var id = submitted(submitter(), request);
        approve(id, approval);
        return id;
    }

    public void approve(String id, Map<String, Object> approval) {
        approve(verifier(), id, approval);
        awaitCompleted(id);
    }

    /**
     * Approves a request. Repeats the approval if a row has changed or another approval took a user name of the
     * request.
     */
    public void approve(Api verifier, String id, Map<String, Object> approval) {
        var answer = verifier.post(path(id) + "/approval", approval);
        while (List.of("findings-changed", "names-given-meanwhile").contains(answer.code())) {
            answer = verifier.post(path(id) + "/approval", approval);
        }
        if (answer.status() != 204) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
    }

    public void awaitCompleted(String id) {
        var auditor = auditor();
        await(
                "request " + id,
                () -> auditor.get(path(id)).body().get("status").asText().equals("COMPLETED"));
    }

    public void await(String what, BooleanSupplier done) {
        Await.until(what, Settings.sweepWithin(), () -> Optional.of(true).filter(any -> done.getAsBoolean()));
    }

    /** Waits for the mail with the first password of a row; the first row is 0. */
    public Mailbox.Mail firstMail(Map<String, Object> request, int row) {
        var address = employees(request).get(row).get("externalEmail").toString();
        return sso.mailbox().awaitTo(address, mail -> mail.text().contains("Username:"));
    }

    /** Creates an account with the identity data of a request's employee and with a trusted address of the domain. */
    public Person known(Map<String, Object> employee, String domain) {
        var person = sso.people().employee();
        var address = person.username() + "@" + domain + ".example";
        var identity = new HashMap<String, Object>();
        for (var field : List.of("nik", "birthPlace", "birthDate")) {
            identity.put(field, employee.get(field));
        }
        identity.put("externalEmail", address);
        Officers.of(sso).record(person, identity);
        return person;
    }

    /** A request for the same people under another memo. */
    public static Map<String, Object> again(Map<String, Object> request) {
        var other = new HashMap<>(request);
        other.put("memo", memo());
        var employees = new ArrayList<Map<String, Object>>();
        employees(request).forEach(employee -> employees.add(new HashMap<>(employee)));
        other.put("employees", employees);
        return other;
    }

    /** A valid SSO_ACTIVATION request for new people. */
    public static Map<String, Object> ssoActivation(int people) {
        var request = flexiwork(people);
        request.put("kind", "SSO_ACTIVATION");
        request.put("attachments", new HashMap<>(Map.of("memo", base64(pdf()), "activation-form", base64(pdf()))));
        employees(request).forEach(employee -> employee.keySet().removeAll(List.of("contractStart", "contractEnd")));
        return request;
    }

    /** A memo with a new number. */
    public static Map<String, Object> memo() {
        var memo = new HashMap<String, Object>();
        memo.put("number", "B-" + random() + "/PPN.1/11/2026");
        memo.put("date", LocalDate.now(JAKARTA).toString());
        memo.put("subject", "Permohonan akun");
        memo.put("signatory", "Kepala Unit");
        memo.put("signatoryPosition", "Direktur");
        memo.put("unit", "Direktorat Uji");
        return memo;
    }

    /** A valid FLEXIWORK request for new people. */
    public static Map<String, Object> flexiwork(int people) {
        var request = new HashMap<String, Object>();
        request.put("kind", "FLEXIWORK");
        request.put("memo", memo());
        var employees = new ArrayList<Map<String, Object>>();
        for (var i = 0; i < people; i++) {
            employees.add(employee());
        }
        request.put("employees", employees);
        request.put("attachments", new HashMap<>(Map.of("memo", base64(pdf()), "sptjm", base64(pdf()))));
        return request;
    }

    /** A new person with a contract from today on. */
    public static Map<String, Object> employee() {
        Canaries.release(Canaries.Kind.BIRTH_DATE, BIRTH_DATE);
        var today = LocalDate.now(JAKARTA);
        var word = letters();
        var employee = new HashMap<String, Object>();
        employee.put("fullName", "Rina " + word);
        employee.put("nik", nik());
        employee.put("birthPlace", "Bandung");
        employee.put("birthDate", BIRTH_DATE);
        employee.put("externalEmail", word.toLowerCase(Locale.ROOT) + "@surat.example");
        employee.put("contractStart", today.toString());
        employee.put("contractEnd", today.plusYears(1).toString());
        return employee;
    }

    /** A NIK that matches the birth date, so the checks report nothing; no district assigns a serial that high. */
    private static String nik() {
        var number = Math.floorMod(NEXT_NIK.getAndIncrement(), 30_000);
        var nik = "3273%02d170385%04d".formatted(1 + number / 1_000, 9_000 + number % 1_000);
        Canaries.release(Canaries.Kind.NIK, nik);
        return nik;
    }

    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> employees(Map<String, Object> request) {
        return (List<Map<String, Object>>) request.get("employees");
    }

    /** The object in this field of a request. */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> in(Map<String, Object> request, String name) {
        return (Map<String, Object>) request.get(name);
    }

    /** The smallest valid PDF. */
    public static byte[] pdf() {
        return pdf("");
    }

    /** @param catalog further entries of the PDF's catalog, in PDF syntax */
    public static byte[] pdf(String catalog) {
        var head = "%PDF-1.7\n";
        var one = "1 0 obj\n<</Type/Catalog/Pages 2 0 R" + catalog + ">>\nendobj\n";
        var two = "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
        var three = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>\nendobj\n";
        var table = "xref\n0 4\n0000000000 65535 f \n%010d 00000 n \n%010d 00000 n \n%010d 00000 n \n"
                .formatted(head.length(), head.length() + one.length(), head.length() + one.length() + two.length());
        var start = head.length() + one.length() + two.length() + three.length();
        return (head + one + two + three + table + "trailer\n<</Size 4/Root 1 0 R>>\nstartxref\n" + start + "\n%%EOF\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A PDF of about that many bytes, like a scan. */
    public static byte[] scan(int bytes) {
        var head = "%PDF-1.7\n";
        var one = "1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n";
        var two = "2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n";
        var three = "3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>\nendobj\n";
        var four = "4 0 obj\n<</Length " + bytes + ">>\nstream\n" + "x".repeat(bytes) + "\nendstream\nendobj\n";
        var body = new StringBuilder(head);
        var table = new StringBuilder("xref\n0 5\n0000000000 65535 f \n");
        for (var object : List.of(one, two, three, four)) {
            table.append("%010d 00000 n \n".formatted(body.length()));
            body.append(object);
        }
        var start = body.length();
        return body.append(table)
                .append("trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n")
                .append(start)
                .append("\n%%EOF\n")
                .toString()
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Uploads a valid file and returns its id. */
    public static String uploaded(Api submitter, String type, byte[] file) {
        var answer = submitter.send("POST", UPLOADS + "?type=" + type, "application/octet-stream", file);
        if (answer.status() != 201) {
            throw new AssertionError("HTTP " + answer.status() + ": " + answer.text());
        }
        return answer.body().get("id").asText();
    }

    public static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** A multipart body from triples of name, file name and content. */
    public static byte[] multipart(Object... parts) {
        var out = new ByteArrayOutputStream();
        for (var i = 0; i < parts.length; i += 3) {
            out.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + parts[i]
                            + "\"; filename=\"" + parts[i + 1] + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.writeBytes(
                    parts[i + 2] instanceof byte[] raw
                            ? raw
                            : parts[i + 2].toString().getBytes(StandardCharsets.UTF_8));
            out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static String random() {
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }

    private static String letters() {
        var word = new StringBuilder();
        random().chars().forEach(digit -> word.append((char) (digit < 'a' ? 'k' + digit - '0' : digit)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}

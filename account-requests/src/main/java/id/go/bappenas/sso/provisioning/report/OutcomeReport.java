package id.go.bappenas.sso.provisioning.report;

import id.go.bappenas.sso.employee.address.AddressSettings;
import id.go.bappenas.sso.provisioning.intake.EmployeeData;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.intake.RequestEncryption;
import id.go.bappenas.sso.provisioning.jpa.RequestEntity;
import id.go.bappenas.sso.provisioning.jpa.RequestRepository;
import id.go.bappenas.sso.provisioning.jpa.RowEntity;
import id.go.bappenas.sso.provisioning.jpa.RowState;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.RestResponses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * The outcome of each row as CSV that is safe to open, with the mailboxes that have to be created. The last two columns say in
 * words what the codes of states and findings mean.
 */
public final class OutcomeReport {

    private static final int LONGEST_NAME = 80;

    private static final List<String> HEADINGS = List.of(
            "baris",
            "nama",
            "nip",
            "username",
            "email_dinas",
            "status",
            "mulai_kontrak",
            "akhir_kontrak",
            "temuan",
            "kesalahan",
            "alasan_dikecualikan",
            "arti_status",
            "arti_temuan");

    private final RequestEntity request;
    private final Disclosure disclosure;
    private final RequestRepository requests;
    private final RequestEncryption seals;
    private final AddressSettings settings;
    private final RestResponses words;

    /**
     * @param disclosure data that the reader may see
     * @param words for the columns of words
     */
    public OutcomeReport(KeycloakSession session, RequestEntity request, Disclosure disclosure, RestResponses words) {
        this.words = words;
        RealmModel realm = session.getContext().getRealm();
        this.request = request;
        this.disclosure = disclosure;
        this.requests = RequestRepository.of(session, realm.getId());
        this.seals = RequestEncryption.of(session, realm);
        this.settings = new AddressSettings(realm);
    }

    /** UTF-8 with a byte order mark. */
    public byte[] csv() {
        var text = new StringBuilder("\uFEFF").append(SafeCsv.line(HEADINGS));
        var rows = requests.rows(request.id(), 0, Math.max(1, request.employees()));
        var findings = disclosure.findings(requests, rows);
        rows.forEach(row -> text.append(line(row, findings.get(row.id()))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(RowEntity row, List<Finding> findings) {
        var employee = seals.open(row);
        return SafeCsv.line(List.of(
                String.valueOf(row.number()),
                employee.map(EmployeeData::fullName).orElse(""),
                employee.map(EmployeeData::employeeNumber).map(Masked::number).orElse(""),
                disclosure.username(row).orElse(""),
                mailbox(row).orElse(""),
                row.state().name(),
                row.contractStart().map(Object::toString).orElse(""),
                row.contractEnd().map(Object::toString).orElse(""),
                findings.stream().map(Finding::code).collect(Collectors.joining(" ")),
                disclosure.lastError(row).orElse(""),
                row.exclusion().orElse(""),
                said(FieldProblem.of("status", "row-state-" + state(row))),
                findings.stream().map(one -> said(one.inRow(row.number()))).collect(Collectors.joining(" "))));
    }

    /** A row that waits in a request that ended without an account waits no longer. */
    private String state(RowEntity row) {
        return request.status().isOver() && row.state() == RowState.PENDING
                ? "CLOSED"
                : row.state().name();
    }

    private String said(FieldProblem coded) {
        return words.describe(List.of(coded)).get(0).get("detail").toString();
    }

    /**
     * The name of the report's file, with the memo's number, in characters that each system allows.
     *
     * @param id of the request, for a number without a letter or digit of ASCII
     */
    public static String fileName(String memoNumber, String id) {
        var safe = memoNumber.replaceAll("[^A-Za-z0-9]+", "-").replaceAll("^-|-$", "");
        return "laporan-" + (safe.isEmpty() ? id : safe.substring(0, Math.min(safe.length(), LONGEST_NAME))) + ".csv";
    }

    private Optional<String> mailbox(RowEntity row) {
        var made = row.state() == RowState.CREATED || row.state() == RowState.DELIVERED;
        return row.username().filter(name -> request.workMailbox() && made).map(settings::workAddress);
    }
}

package id.go.bappenas.sso.provisioning.intake;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.list.Column;
import id.go.bappenas.sso.list.ListCell;
import id.go.bappenas.sso.list.ListNote;
import id.go.bappenas.sso.list.ListRow;
import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.upload.ReferencedUploads;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.JsonFields;
import id.go.bappenas.sso.support.request.RawBody;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a request: a JSON object, or a multipart body with such an object. It collects all problems outside the rows. */
public final class SubmissionReader {

    private static final String KIND = "kind";
    private static final String MEMO = "memo";
    private static final String WORK_MAILBOX = "workMailbox";
    private static final String EMPLOYEES = "employees";
    private static final String ATTACHMENTS = "attachments";
    /** Columns that a list has to have. */
    public static final Set<Column> REQUIRED =
            Set.of(Column.FULL_NAME, Column.NIK, Column.BIRTH_PLACE, Column.BIRTH_DATE);

    private final RequestLimits limits;
    private final LocalDate today;
    private final ReferencedUploads.Stored uploads;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * @param today in the realm's zone
     * @param uploads files that were uploaded before
     */
    public SubmissionReader(RequestLimits limits, LocalDate today, ReferencedUploads.Stored uploads) {
        this.limits = limits;
        this.today = today;
        this.uploads = uploads;
    }

    /** Reads one JSON object; attachments are base64 or ids of uploaded files. */
    public Submission read(RawBody body) {
        return read(
                JsonFields.parse(body),
                Optional.empty(),
                Map.of(),
                new Sha256().with(body.bytes()).hex());
    }

    /** Reads a multipart body with JSON, list and PDFs. */
    public Submission read(RequestParts parts) {
        return read(JsonFields.parse(new RawBody(parts.request())), parts.list(), parts.attachments(), parts.digest());
    }

    private Submission read(JsonNode json, Optional<byte[]> list, Map<AttachmentType, byte[]> parts, String digest) {
        var fields = JsonFields.of(json, "", Set.of(KIND, MEMO, WORK_MAILBOX, EMPLOYEES, ATTACHMENTS));
        var kind = fields.required(KIND, SubmissionReader::kind, "kind-unknown");
        if (!json.path(WORK_MAILBOX).isMissingNode() && !json.path(WORK_MAILBOX).isBoolean()) {
            fields.refuse(WORK_MAILBOX, "no-flag");
        }
        problems.addAll(fields.problems());
        var memo = memo(json);
        var named = json.path(ATTACHMENTS).isArray()
                ? ReferencedUploads.read(uploads, json.path(ATTACHMENTS), problems)
                : ReferencedUploads.NONE;
        if (list.isPresent() && named.list().isPresent()) {
            refuse(FieldProblem.of(EMPLOYEES, "part-repeated"));
        }
        var people = people(json, list.or(() -> named.list().map(upload -> uploads.content(upload.id()))));
        var attachments = new EnumMap<AttachmentType, byte[]>(AttachmentType.class);
        attachments.putAll(encoded(json));
        parts.forEach((type, file) -> {
            if (attachments.put(type, file) != null || named.pdfs().containsKey(type)) {
                refuse(FieldProblem.of(type.part(), "part-repeated"));
            }
        });
        var workMailbox =
                kind.filter(known -> known == RequestKind.SSO_ACTIVATION).isPresent()
                        || json.path(WORK_MAILBOX).asBoolean();
        return new Submission(kind, workMailbox, memo, people, attachments, named, List.copyOf(problems), digest);
    }

    private static Optional<RequestKind> kind(String text) {
        return Arrays.stream(RequestKind.values())
                .filter(kind -> kind.name().equals(text))
                .findFirst();
    }

    private Optional<Memo> memo(JsonNode json) {
        var memo = json.path(MEMO);
        if (!memo.isObject()) {
            refuse(FieldProblem.of(MEMO, memo.isMissingNode() ? "missing" : "no-object"));
            return Optional.empty();
        }
        var reader = new MemoReader(memo, today);
        var read = reader.read();
        problems.addAll(reader.problems());
        return read;
    }

    private PeopleList people(JsonNode json, Optional<byte[]> list) {
        if (list.isPresent() && json.has(EMPLOYEES)) {
            refuse(FieldProblem.of(EMPLOYEES, "employees-twice"));
            return PeopleList.ofRows(List.of());
        }
        if (list.isEmpty()) {
            return PeopleList.ofRows(rows(json));
        }
        var people = PeopleList.read(list.get(), REQUIRED, limits.rows());
        people.notes().stream().filter(ListNote::error).forEach(note -> refuse(note.told()));
        return people;
    }

    private List<ListRow> rows(JsonNode json) {
        var employees = json.path(EMPLOYEES);
        if (!employees.isArray() || employees.isEmpty()) {
            refuse(FieldProblem.of(EMPLOYEES, employees.isMissingNode() ? "missing" : "employees-none"));
            return List.of();
        }
        if (employees.size() > limits.rows()) {
            throw ProblemException.of(422, "list-too-long", String.valueOf(limits.rows()));
        }
        var rows = new ArrayList<ListRow>();
        employees.forEach(employee -> rows.add(row(rows.size() + 1, employee)));
        return rows;
    }

    private ListRow row(int number, JsonNode employee) {
        var cells = new EnumMap<Column, ListCell>(Column.class);
        if (!employee.isObject()) {
            refuse(inRow(number, EMPLOYEES, "no-object"));
        }
        employee.properties().forEach(field -> {
            var column = Column.ofField(field.getKey());
            var value = field.getValue();
            if (column.isEmpty()) {
                refuse(inRow(number, shown(field.getKey()), "unknown-field"));
            } else if (value.isTextual()) {
                cells.put(column.get(), ListCell.text(value.textValue()));
            } else {
                refuse(inRow(number, field.getKey(), value.isNumber() ? "number-not-text" : "not-text"));
            }
        });
        return new ListRow(number, cells);
    }

    /** Adds a problem, up to a limit, because a body can have more unknown fields than an answer lists. */
    private void refuse(FieldProblem problem) {
        if (problems.size() < Problem.MOST_FIELDS) {
            problems.add(problem);
        }
    }

    private static FieldProblem inRow(int number, String field, String code) {
        return new FieldProblem(field, code, List.of(), Map.of("row", number, "severity", "error"));
    }

    private Map<AttachmentType, byte[]> encoded(JsonNode json) {
        var files = new EnumMap<AttachmentType, byte[]>(AttachmentType.class);
        var attachments = json.path(ATTACHMENTS);
        if (!attachments.isMissingNode() && !attachments.isObject() && !attachments.isArray()) {
            refuse(FieldProblem.of(ATTACHMENTS, "attachments-form"));
        }
        attachments.properties().forEach(field -> {
            var name = ATTACHMENTS + "." + shown(field.getKey());
            var type = AttachmentType.of(field.getKey());
            if (type.isEmpty()) {
                refuse(FieldProblem.of(name, "unknown-field"));
                return;
            }
            try {
                files.put(
                        type.get(),
                        Base64.getMimeDecoder()
                                .decode(
                                        field.getValue().isTextual()
                                                ? field.getValue().textValue()
                                                : "="));
            } catch (IllegalArgumentException e) {
                refuse(FieldProblem.of(name, "no-base64"));
            }
        });
        return files;
    }

    private static String shown(String name) {
        return name.length() <= 64 ? name : name.substring(0, 64) + "…";
    }
}

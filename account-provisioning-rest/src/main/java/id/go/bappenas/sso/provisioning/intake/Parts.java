package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.employee.list.PeopleList;
import id.go.bappenas.sso.employee.problem.FieldProblem;
import id.go.bappenas.sso.employee.problem.Problem;
import id.go.bappenas.sso.employee.problem.ProblemException;
import id.go.bappenas.sso.provisioning.attachment.AttachmentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.http.FormPartValue;

/**
 * The parts of a multipart body: {@code request} (JSON, with a file name, else Keycloak takes 128 KiB at most),
 * {@code employees} (CSV or XLSX), and PDFs by the names of {@link AttachmentType}.
 */
final class Parts {

    private static final String REQUEST = "request";
    private static final String EMPLOYEES = "employees";

    /** Ten thousand people are about 4 MB. */
    static final int LONGEST_REQUEST = 16 * 1024 * 1024;

    private final Map<String, byte[]> contents;

    private Parts(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /** @throws ProblemException 413 or 422 for parts that are not taken */
    static Parts read(Map<String, List<FormPartValue>> form, Limits limits) {
        var problems = new ArrayList<FieldProblem>();
        var contents = new TreeMap<String, byte[]>();
        form.forEach((name, values) -> {
            var longest = longest(name, limits);
            if (longest.isEmpty()) {
                problems.add(FieldProblem.of(name.length() <= 64 ? name : name.substring(0, 64) + "…", "unknown-part"));
            } else if (values.size() > 1) {
                problems.add(FieldProblem.of(name, "part-repeated"));
            } else {
                contents.put(name, content(name, values.get(0), longest.get()));
            }
        });
        if (!contents.containsKey(REQUEST)) {
            problems.add(FieldProblem.of(REQUEST, "missing"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.fields(problems));
        }
        return new Parts(contents);
    }

    private static Optional<Integer> longest(String name, Limits limits) {
        return switch (name) {
            case REQUEST -> Optional.of(LONGEST_REQUEST);
            case EMPLOYEES -> Optional.of(PeopleList.LONGEST_FILE);
            default -> AttachmentType.of(name).map(type -> limits.pdfBytes());
        };
    }

    private static byte[] content(String name, FormPartValue value, int longest) {
        try (var stream = value.asInputStream()) {
            var bytes = stream.readNBytes(longest + 1);
            if (bytes.length > longest) {
                throw ProblemException.of(413, "part-too-large", name, String.valueOf(longest));
            }
            return bytes;
        } catch (IOException e) {
            throw ProblemException.of(400, "body-unreadable");
        }
    }

    byte[] request() {
        return contents.get(REQUEST);
    }

    Optional<byte[]> list() {
        return Optional.ofNullable(contents.get(EMPLOYEES));
    }

    Map<AttachmentType, byte[]> attachments() {
        var files = new EnumMap<AttachmentType, byte[]>(AttachmentType.class);
        contents.forEach((name, content) -> AttachmentType.of(name).ifPresent(type -> files.put(type, content)));
        return files;
    }

    /** Of names and contents, whatever boundary was between them. */
    String digest() {
        var digest = new Sha256();
        contents.forEach((name, content) -> digest.with(name).with(content));
        return digest.hex();
    }
}

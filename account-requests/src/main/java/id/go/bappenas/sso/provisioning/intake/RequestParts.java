package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.Problem;
import id.go.bappenas.sso.support.problem.ProblemException;
import id.go.bappenas.sso.support.request.Multipart;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The parts of a multipart body: {@code request} (JSON), {@code employees} (CSV or XLSX), and PDFs by the names of
 * {@link AttachmentType}.
 */
public final class RequestParts {

    private static final String REQUEST = "request";
    private static final String EMPLOYEES = "employees";

    private final Map<String, byte[]> contents;

    private RequestParts(Map<String, byte[]> contents) {
        this.contents = contents;
    }

    /** @throws ProblemException 413 or 422 for refused parts */
    public static RequestParts read(List<Multipart.Part> form, RequestLimits limits) {
        var problems = new ArrayList<FieldProblem>();
        var contents = new TreeMap<String, byte[]>();
        form.forEach(part -> {
            var name = part.name();
            var longest = longest(name, limits);
            if (longest.isEmpty()) {
                problems.add(FieldProblem.of(name.length() <= 64 ? name : name.substring(0, 64) + "…", "unknown-part"));
            } else if (part.content().length > longest.get()) {
                throw ProblemException.of(413, "part-too-large", name, ByteSize.shown(longest.get()));
            } else if (contents.put(name, part.content()) != null) {
                problems.add(FieldProblem.of(name, "part-repeated"));
            }
        });
        if (!contents.containsKey(REQUEST)) {
            problems.add(FieldProblem.of(REQUEST, "missing"));
        }
        if (!problems.isEmpty()) {
            throw new ProblemException(Problem.fields(problems));
        }
        return new RequestParts(contents);
    }

    private static Optional<Integer> longest(String name, RequestLimits limits) {
        return switch (name) {
            case REQUEST -> Optional.of(RequestLimits.LONGEST_REQUEST);
            case EMPLOYEES -> Optional.of(PeopleList.LONGEST_FILE);
            default -> AttachmentType.of(name).map(type -> limits.pdfBytes());
        };
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

    /** A digest of names and contents, without the boundary between them. */
    String digest() {
        var digest = new Sha256();
        contents.forEach((name, content) -> digest.with(name).with(content));
        return digest.hex();
    }
}

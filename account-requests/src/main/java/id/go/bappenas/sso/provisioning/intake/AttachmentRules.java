package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.provisioning.attachment.AttachmentScanner;
import id.go.bappenas.sso.provisioning.attachment.CheckedPdf;
import id.go.bappenas.sso.provisioning.attachment.PdfCheck;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** Checks that a request has the documents that its kind requires, and that each is a safe PDF. */
public record AttachmentRules(KeycloakSession session, RequestLimits limits) {

    private static final Logger LOG = Logger.getLogger(AttachmentRules.class);

    /**
     * The checked documents of a request.
     *
     * @param problems reasons for refusals
     * @param files by type, as they are to be stored
     */
    public record Checked(List<FieldProblem> problems, Map<AttachmentType, CheckedPdf> files) {}

    /** @param uploaded documents that were checked during the upload */
    public Checked check(Optional<RequestKind> kind, Map<AttachmentType, byte[]> files, Set<AttachmentType> uploaded) {
        var problems = new ArrayList<FieldProblem>();
        var checked = new EnumMap<AttachmentType, CheckedPdf>(AttachmentType.class);
        kind.map(AttachmentType::requiredFor).ifPresent(required -> required.stream()
                .filter(type -> !files.containsKey(type) && !uploaded.contains(type))
                .forEach(type -> problems.add(FieldProblem.of(type.part(), "attachment-missing"))));
        files.forEach((type, file) -> {
            if (file.length > limits.pdfBytes()) {
                throw ProblemException.of(413, "part-too-large", type.part(), ByteSize.shown(limits.pdfBytes()));
            }
            checked.put(type, check(file));
            problem(type, checked.get(type)).ifPresent(problems::add);
        });
        return new Checked(problems, checked);
    }

    /** Checks one document. A virus scanner gets what would be stored. */
    public CheckedPdf check(byte[] file) {
        var checked = PdfCheck.check(file, limits.pdfPages());
        return checked.problem().isPresent()
                ? checked
                : infection(checked.content()).map(CheckedPdf::refused).orElse(checked);
    }

    /** The reason for the refusal of a document. */
    public Optional<FieldProblem> problem(AttachmentType type, CheckedPdf checked) {
        return checked.problem().map(code -> FieldProblem.of(type.part(), code, String.valueOf(limits.pdfPages())));
    }

    /** The warning about a document that was repaired. */
    public static Finding repaired(AttachmentType type) {
        return Finding.warning(type.part(), "pdf-repaired");
    }

    private Optional<String> infection(byte[] file) {
        var scanner = session.getProvider(AttachmentScanner.class);
        try {
            return scanner == null || scanner.isClean(file) ? Optional.empty() : Optional.of("attachment-infected");
        } catch (RuntimeException e) {
            LOG.error(
                    "SSO-REQUEST-001 The virus scanner (SPI attachment-scanner) does not answer; requests are refused.",
                    e);
            throw ProblemException.of(503, "scanner-unavailable");
        }
    }
}

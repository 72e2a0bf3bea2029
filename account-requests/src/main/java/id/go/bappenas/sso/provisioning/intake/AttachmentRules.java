package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.provisioning.attachment.AttachmentScanner;
import id.go.bappenas.sso.provisioning.attachment.PdfCheck;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** Checks that a request has the documents that its kind requires, and that each is a safe PDF. */
public record AttachmentRules(KeycloakSession session, RequestLimits limits) {

    private static final Logger LOG = Logger.getLogger(AttachmentRules.class);

    /** @param uploaded documents that were checked during the upload */
    public List<FieldProblem> problems(
            Optional<RequestKind> kind, Map<AttachmentType, byte[]> files, Set<AttachmentType> uploaded) {
        var problems = new ArrayList<FieldProblem>();
        kind.map(AttachmentType::requiredFor).ifPresent(required -> required.stream()
                .filter(type -> !files.containsKey(type) && !uploaded.contains(type))
                .forEach(type -> problems.add(FieldProblem.of(type.part(), "attachment-missing"))));
        files.forEach((type, file) -> {
            if (file.length > limits.pdfBytes()) {
                throw ProblemException.of(413, "part-too-large", type.part(), String.valueOf(limits.pdfBytes()));
            }
            problem(file).ifPresent(code -> problems.add(FieldProblem.of(type.part(), code)));
        });
        return problems;
    }

    /** The code of the reason for a refusal. */
    public Optional<String> problem(byte[] file) {
        return PdfCheck.problem(file).or(() -> scanned(file));
    }

    private Optional<String> scanned(byte[] file) {
        var scanner = session.getProvider(AttachmentScanner.class);
        try {
            return scanner == null || scanner.isClean(file) ? Optional.empty() : Optional.of("attachment-infected");
        } catch (RuntimeException e) {
            LOG.error("The virus scanner (SPI attachment-scanner) does not answer; requests are refused.", e);
            throw ProblemException.of(503, "scanner-unavailable");
        }
    }
}

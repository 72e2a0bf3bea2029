package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.AttachmentType;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import java.util.Optional;
import java.util.Set;

/**
 * The purpose of an uploaded file.
 *
 * @param name as in the URL
 * @param pdf type of the document; empty for the list of people
 */
public record UploadType(String name, Optional<AttachmentType> pdf) {

    private static final String LIST = "employees";
    private static final Set<String> PDF_TYPES = Set.of("application/pdf", "application/octet-stream");

    /** Empty for an unknown name. */
    public static Optional<UploadType> of(String name) {
        if (LIST.equals(name)) {
            return Optional.of(new UploadType(LIST, Optional.empty()));
        }
        return AttachmentType.of(name == null ? "" : name).map(type -> new UploadType(name, Optional.of(type)));
    }

    /** The accepted media types, in lower case. */
    public Set<String> mediaTypes() {
        return pdf.isPresent() ? PDF_TYPES : PeopleList.MEDIA_TYPES;
    }

    int longest(RequestLimits limits) {
        return pdf.isPresent() ? limits.pdfBytes() : PeopleList.LONGEST_FILE;
    }
}

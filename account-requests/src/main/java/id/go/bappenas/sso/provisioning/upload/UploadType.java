package id.go.bappenas.sso.provisioning.upload;

import id.go.bappenas.sso.list.PeopleList;
import id.go.bappenas.sso.provisioning.intake.RequestLimits;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import java.util.HashSet;
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

    static final UploadType LIST_OF_PEOPLE = new UploadType(LIST, Optional.empty());

    private static final Set<String> PDF_TYPES = Set.of("application/pdf", "application/octet-stream");

    /**
     * What browsers, mail programs and scanners also say of a PDF, and what they say of a picture or a document that is sent
     * instead. The content decides, and its refusal says how to make a PDF of it.
     */
    private static final Set<String> ALSO_READ_AS_PDF = Set.of(
            "application/x-pdf",
            "application/acrobat",
            "application/vnd.pdf",
            "text/pdf",
            "text/x-pdf",
            "binary/octet-stream",
            "application/x-download",
            "application/force-download",
            "application/x-unknown",
            "image/jpeg",
            "image/jpg",
            "image/pjpeg",
            "image/png",
            "image/tiff",
            "image/gif",
            "image/bmp",
            "image/webp",
            "image/heic",
            "image/heif",
            "application/msword",
            "application/rtf",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.oasis.opendocument.text",
            "application/zip",
            "application/x-zip-compressed");

    /** Empty for an unknown name. */
    public static Optional<UploadType> of(String name) {
        if (LIST.equals(name)) {
            return Optional.of(LIST_OF_PEOPLE);
        }
        return AttachmentType.of(name == null ? "" : name).map(type -> new UploadType(name, Optional.of(type)));
    }

    /** The accepted media types, in lower case. */
    public Set<String> mediaTypes() {
        return pdf.isPresent() ? union(PDF_TYPES, ALSO_READ_AS_PDF) : PeopleList.MEDIA_TYPES;
    }

    /** The accepted media types that a refusal names. */
    public Set<String> toldTypes() {
        return pdf.isPresent() ? PDF_TYPES : PeopleList.MEDIA_TYPES;
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }

    int longest(RequestLimits limits) {
        return pdf.isPresent() ? limits.pdfBytes() : PeopleList.LONGEST_FILE;
    }
}

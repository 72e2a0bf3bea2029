package id.go.bappenas.sso.provisioning.request;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The documents of a request, by the names of their multipart parts. */
public enum AttachmentType {
    /** The signed memo (nota dinas). */
    MEMO("memo"),
    /** Surat Pertanggungjawaban Mutlak. */
    SPTJM("sptjm"),
    /** Formulir Permintaan Layanan Aktivasi Email Dinas Untuk Pegawai. */
    ACTIVATION_FORM("activation-form");

    private final String part;

    AttachmentType(String part) {
        this.part = part;
    }

    public String part() {
        return part;
    }

    /** The type of a part, by the part's name. */
    public static Optional<AttachmentType> of(String part) {
        return Arrays.stream(values()).filter(type -> type.part.equals(part)).findFirst();
    }

    /** The documents that a kind of request requires. */
    public static Set<AttachmentType> requiredFor(RequestKind kind) {
        return EnumSet.of(MEMO, kind == RequestKind.FLEXIWORK ? SPTJM : ACTIVATION_FORM);
    }
}

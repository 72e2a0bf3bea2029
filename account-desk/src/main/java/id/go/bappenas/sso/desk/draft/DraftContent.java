package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.problem.ByteSize;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What an officer has entered for a request, right or wrong, as it was typed.
 *
 * @param kind name of a {@link RequestKind}; empty if none was chosen
 * @param memo by field
 * @param files documents by the name of their type
 */
record DraftContent(
        String kind, boolean workMailbox, Map<String, String> memo, Map<String, DraftFile> files, DraftPeople people) {

    /** Fields of the memo, in the order of the page. */
    static final List<String> MEMO = List.of("number", "date", "subject", "signatory", "signatoryPosition", "unit");

    /** Bytes of all of it as JSON. A list of 10,000 people has about 4 MB. */
    static final int LARGEST = 24 * 1024 * 1024;

    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param unit of the officer */
    static DraftContent empty(String unit) {
        return new DraftContent("", false, Map.of("unit", unit), Map.of(), DraftPeople.NONE);
    }

    Optional<RequestKind> requestKind() {
        return Arrays.stream(RequestKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
    }

    String memo(String field) {
        return memo.getOrDefault(field, "");
    }

    DraftFile file(AttachmentType type) {
        return files.getOrDefault(type.part(), DraftFile.NONE);
    }

    DraftContent withMemo(String newKind, boolean mailbox, Map<String, String> fields) {
        return new DraftContent(newKind, mailbox, fields, files, people);
    }

    DraftContent with(AttachmentType type, DraftFile file) {
        var changed = new LinkedHashMap<>(files);
        changed.put(type.part(), file);
        return new DraftContent(kind, workMailbox, memo, changed, people);
    }

    DraftContent with(DraftPeople list) {
        return new DraftContent(kind, workMailbox, memo, files, list);
    }

    /** Ids of the stored files. */
    List<String> uploads() {
        return files.values().stream()
                .map(DraftFile::upload)
                .filter(id -> id != null)
                .toList();
    }

    /** The content as JSON. */
    byte[] json() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content as compressed JSON.
     *
     * @throws ProblemException 413 if it is larger than {@link #LARGEST}
     */
    byte[] toBytes() {
        var json = json();
        if (json.length > LARGEST) {
            throw ProblemException.of(413, "too-large", ByteSize.shown(LARGEST));
        }
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static DraftContent of(byte[] packed) {
        try (var zip = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return JSON.readValue(zip, DraftContent.class);
        } catch (IOException e) {
            throw new UncheckedIOException("a draft", e);
        }
    }

    /** Without the content, because it may be logged. */
    @Override
    public String toString() {
        return "DraftContent";
    }
}

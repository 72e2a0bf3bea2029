package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.provisioning.request.AttachmentType;
import id.go.bappenas.sso.provisioning.request.RequestKind;
import id.go.bappenas.sso.support.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an officer has entered for a request, right or wrong, as it was typed, without the rows of its list.
 *
 * @param kind name of a {@link RequestKind}; empty if none was chosen
 * @param memo by field
 * @param files documents by the name of their type
 */
record DraftContent(
        String kind, boolean workMailbox, Map<String, String> memo, Map<String, DraftFile> files, DraftPeople people) {

    /** Fields of the memo, in the order of the page. */
    static final List<String> MEMO = List.of("number", "date", "subject", "signatory", "signatoryPosition", "unit");

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
        return Stream.concat(
                        files.values().stream().map(DraftFile::upload).filter(Objects::nonNull),
                        people.uploads().stream())
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
     * @throws ProblemException 413 if it is larger than {@link Packed#LARGEST}
     */
    byte[] toBytes() {
        return Packed.pack(json());
    }

    static DraftContent of(byte[] packed) {
        try (var json = Packed.unpack(packed)) {
            return JSON.readValue(json, DraftContent.class);
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

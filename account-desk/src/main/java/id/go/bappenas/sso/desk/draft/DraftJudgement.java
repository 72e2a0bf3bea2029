package id.go.bappenas.sso.desk.draft;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.submission.JudgedList;
import id.go.bappenas.sso.provisioning.submission.ValidatedRow;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was found in a draft's list.
 *
 * @param basis digest of what the judgement depends on beside the rows; a judgement on another basis does not hold any more
 * @param findings about the list as a whole
 * @param rows that have findings, by number
 * @param units that the people of the list have
 */
record DraftJudgement(String basis, List<Finding> findings, List<Row> rows, Set<String> units) {

    /** Of a list without rows, or of a draft without a kind. */
    static final DraftJudgement NONE = new DraftJudgement("", List.of(), List.of(), Set.of());

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A row and what was found in it. */
    record Row(int number, List<Finding> findings) {

        boolean hasErrors() {
            return findings.stream().anyMatch(Finding::isError);
        }

        /** Without arguments of findings, because it may be logged. */
        @Override
        public String toString() {
            return "Row[" + number + "]";
        }
    }

    static DraftJudgement of(String basis, JudgedList list) {
        return new DraftJudgement(
                basis,
                list.findings(),
                list.rows().stream()
                        .filter(row -> !row.findings().isEmpty())
                        .map(row -> new Row(row.number(), row.findings()))
                        .toList(),
                list.units());
    }

    /** For {@code RequestSubmission}: rows without findings are left out. */
    JudgedList list() {
        return new JudgedList(
                rows.stream()
                        .map(row -> new ValidatedRow(row.number(), Optional.empty(), row.findings()))
                        .toList(),
                findings,
                units);
    }

    List<Row> errors() {
        return rows.stream().filter(Row::hasErrors).toList();
    }

    /** Rows with warnings alone. */
    List<Row> warned() {
        return rows.stream().filter(row -> !row.hasErrors()).toList();
    }

    /** What was found in a row. */
    List<Finding> of(int number) {
        return rows.stream()
                .filter(row -> row.number() == number)
                .findFirst()
                .map(Row::findings)
                .orElse(List.of());
    }

    byte[] toBytes() {
        try {
            return Packed.pack(JSON.writeValueAsBytes(this));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static DraftJudgement of(byte[] packed) {
        try (var json = Packed.unpack(packed)) {
            return JSON.readValue(json, DraftJudgement.class);
        } catch (IOException e) {
            throw new UncheckedIOException("findings of a draft", e);
        }
    }

    /** Without findings, because it may be logged. */
    @Override
    public String toString() {
        return "DraftJudgement[" + rows.size() + "]";
    }
}

package id.go.bappenas.sso.provisioning.intake;

import com.fasterxml.jackson.databind.JsonNode;
import id.go.bappenas.sso.provisioning.request.Memo;
import id.go.bappenas.sso.support.DateText;
import id.go.bappenas.sso.support.TypedText;
import id.go.bappenas.sso.support.problem.FieldProblem;
import id.go.bappenas.sso.support.request.JsonFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads a memo: all six fields are required, each text may be used in a mail, and the date is not in the future. */
public final class MemoReader {

    private static final Set<String> FIELDS =
            Set.of("number", "date", "subject", "signatory", "signatoryPosition", "unit");

    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private final JsonFields fields;
    private final LocalDate today;

    /** @param today in the realm's time zone */
    public MemoReader(JsonNode memo, LocalDate today) {
        this.fields = JsonFields.of(memo, "memo.", FIELDS);
        this.today = today;
    }

    public List<FieldProblem> problems() {
        return fields.problems();
    }

    /** The memo; empty if a field has an error. */
    public Optional<Memo> read() {
        var number = text("number");
        var date = fields.required("date", this::date, "memo-date-invalid");
        var subject = text("subject");
        var signatory = text("signatory");
        var position = text("signatoryPosition");
        var unit = text("unit");
        return fields.problems().isEmpty()
                ? Optional.of(new Memo(
                        number.orElseThrow(),
                        date.orElseThrow(),
                        subject.orElseThrow(),
                        signatory.orElseThrow(),
                        position.orElseThrow(),
                        unit.orElseThrow()))
                : Optional.empty();
    }

    private Optional<String> text(String field) {
        var text = fields.required(
                field, value -> Optional.of(TypedText.oneLine(value)).filter(line -> !line.isEmpty()), "text-empty");
        text.flatMap(PlainText::problem).ifPresent(code -> fields.refuse(field, code));
        return text;
    }

    private Optional<LocalDate> date(String text) {
        return DateText.parse(text).filter(day -> !day.isBefore(EARLIEST) && !day.isAfter(today));
    }
}

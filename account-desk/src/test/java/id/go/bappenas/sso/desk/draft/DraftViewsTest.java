package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DraftViewsTest {

    @Test
    void anErrorNamesItsFieldOrDocumentAndThePageOnWhichItIsMended() {
        var errors = DraftViews.places(List.of(
                Map.of("field", "kind"),
                Map.of("field", "memo.date"),
                Map.of("field", "memo"),
                Map.of("field", "activation-form"),
                Map.of("field", "employees"),
                Map.of("field", "nik")));

        assertThat(errors)
                .extracting(error -> error.get("place"), error -> error.get("label"))
                .containsExactly(
                        Tuple.tuple("memo", "deskField.kind"),
                        Tuple.tuple("memo", "deskField.date"),
                        Tuple.tuple("attachments", "deskAttachment.memo"),
                        Tuple.tuple("attachments", "deskAttachment.activation-form"),
                        Tuple.tuple("people", ""),
                        Tuple.tuple("people", ""));
    }
}

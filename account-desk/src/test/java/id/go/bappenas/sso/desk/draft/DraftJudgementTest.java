package id.go.bappenas.sso.desk.draft;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.provisioning.intake.Finding;
import id.go.bappenas.sso.provisioning.submission.JudgedList;
import id.go.bappenas.sso.provisioning.submission.ValidatedRow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftJudgementTest {

    private static final Finding ERROR = Finding.error("nik", "nik-invalid");
    private static final Finding WARNING = Finding.warning("fullName", "name-repeated", "3");
    private static final Finding ABOUT_ALL = Finding.warning("externalEmail", "addresses-missing", "Email Pribadi");

    private final DraftJudgement judgement = DraftJudgement.of(
            "basis",
            new JudgedList(
                    List.of(row(3), row(4, WARNING), row(5, WARNING, ERROR), row(6, ERROR)),
                    List.of(ABOUT_ALL),
                    Set.of("Biro Umum")));

    @Test
    void whatWasFoundIsTheSameAfterTheStore() {
        assertThat(DraftJudgement.of(judgement.toBytes())).isEqualTo(judgement);
        assertThat(judgement.list().findings()).containsExactly(ABOUT_ALL);
        assertThat(judgement.list().units()).containsExactly("Biro Umum");
        assertThat(judgement.list().rows()).containsExactly(row(4, WARNING), row(5, WARNING, ERROR), row(6, ERROR));
    }

    @Test
    void aRowWithAnErrorIsNoRowWithWarnings() {
        assertThat(judgement.errors()).extracting(DraftJudgement.Row::number).containsExactly(5, 6);
        assertThat(judgement.warned()).extracting(DraftJudgement.Row::number).containsExactly(4);
        assertThat(judgement.of(5)).containsExactly(WARNING, ERROR);
        assertThat(judgement.of(3)).isEmpty();
    }

    private static ValidatedRow row(int number, Finding... findings) {
        return new ValidatedRow(number, Optional.empty(), List.of(findings));
    }
}

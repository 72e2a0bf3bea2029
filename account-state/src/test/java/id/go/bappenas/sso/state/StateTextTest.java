package id.go.bappenas.sso.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.support.problem.Language;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StateTextTest {

    private static final Instant NINE = Instant.parse("2026-11-29T02:00:00Z");
    private static final StateFact LOCKED = StateFact.of(Topic.ACCOUNT, "locked", StateText.WORDS)
            .with(Effect.BLOCKS_SIGN_IN)
            .with(StateFact.UNTIL, NINE)
            .with("failures", 1_000)
            .helpedBy(HelpStep.WAIT_UNTIL, HelpStep.RESET_PASSWORD);

    @Test
    void sentenceNamesMomentsByTheClockOfTheZoneAndNumbersAsDigits() {
        assertThat(text(Language.ID).of(LOCKED))
                .isEqualTo("Akun terkunci sampai 29 November 2026 pukul 09.00 WIB karena 1000 kali salah password.");
        assertThat(text(Language.EN).of(LOCKED))
                .isEqualTo("The account is locked until 29 November 2026 at 09:00 WIB after 1000 wrong passwords.");
        assertThat(text(Language.ID).of(HelpStep.WAIT_UNTIL, LOCKED))
                .isEqualTo("Tunggu sampai 29 November 2026 pukul 09.00 WIB.");
    }

    @ParameterizedTest
    @EnumSource(HelpStep.class)
    void stepHasASentenceInEachLanguage(HelpStep step) {
        for (var language : Language.values()) {
            assertThat(text(language).of(step, LOCKED)).endsWith(".").doesNotStartWith("help-");
        }
    }

    @ParameterizedTest
    @EnumSource(Topic.class)
    void topicHasAHeadingInEachLanguage(Topic topic) {
        for (var language : Language.values()) {
            assertThat(text(language).of(topic)).isNotBlank().doesNotStartWith("topic-");
        }
    }

    @Test
    void textOfAPersonIsNoPattern() {
        var fact = StateFact.of(Topic.ADDRESS, "address-trusted", StateText.WORDS)
                .with("address", "{1} <b> 'x'")
                .with("since", NINE);

        assertThat(text(Language.EN).of(fact))
                .isEqualTo("The external address {1} <b> 'x' is trusted since 29 November 2026 at 09:00 WIB.");
    }

    @Test
    void factsThatBlockComeFirstAndThoseThatNeedHelpBeforeTheRest() {
        var info = StateFact.of(Topic.ACCOUNT, "officer-account", StateText.WORDS);
        var needsHelp =
                StateFact.of(Topic.MAIL, "mail-waiting", StateText.WORDS).helpedBy(HelpStep.ASK_OPERATOR);
        var asks = StateFact.of(Topic.PASSWORD, "password-change-required", StateText.WORDS)
                .with(Effect.ASKS_AT_SIGN_IN);
        var blocksReset = StateFact.of(Topic.ADDRESS, "address-missing", StateText.WORDS)
                .with(Effect.ASKS_AT_SIGN_IN, Effect.BLOCKS_RESET);

        var state = new AccountState("budi", "", List.of(info, needsHelp, asks, blocksReset, LOCKED));

        assertThat(state.facts()).containsExactly(LOCKED, blocksReset, asks, needsHelp, info);
        assertThat(blocksReset.effects()).isEqualTo(Set.of(Effect.BLOCKS_RESET, Effect.ASKS_AT_SIGN_IN));
    }

    @Test
    void summarySaysTheWorstOfAllFacts() {
        var asks = StateFact.of(Topic.PASSWORD, "password-change-required", StateText.WORDS)
                .with(Effect.ASKS_AT_SIGN_IN);
        var text = text(Language.ID);

        assertThat(AccountStateView.of(new AccountState("budi", "", List.of()), text))
                .extracting(AccountStateView::signIn, AccountStateView::reset)
                .containsExactly("possible", "possible");
        assertThat(AccountStateView.of(new AccountState("budi", "", List.of(asks)), text))
                .extracting(AccountStateView::signIn, AccountStateView::reset)
                .containsExactly("asks", "possible");
        assertThat(AccountStateView.of(new AccountState("budi", "", List.of(asks, LOCKED)), text)
                        .signIn())
                .isEqualTo("blocked");
    }

    private static StateText text(Language language) {
        return new StateText(language, ZoneId.of("Asia/Jakarta"));
    }
}

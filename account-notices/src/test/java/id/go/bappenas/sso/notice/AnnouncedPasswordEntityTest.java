package id.go.bappenas.sso.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.credential.event.ChangePath;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnnouncedPasswordEntityTest {

    private static final Instant FIRST = Instant.parse("2026-11-23T01:00:00Z");
    private static final Instant SECOND = FIRST.plusSeconds(60);

    private final AnnouncedPasswordEntity told = new AnnouncedPasswordEntity("bappenas", "siti");

    @Test
    void passwordComesFromItsOwnChange() {
        told.announced(1, FIRST, true);

        assertThat(told.comesFrom(FIRST, 1)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChangePath.class,
            names = {"OWN_WISH", "EXPIRED", "TEMPORARY", "REQUESTED", "REST", "WEBMAIL"})
    void passwordThatNeededTheOldPasswordBelongsToTheEarlierChange(ChangePath path) {
        told.announced(1, FIRST, true);
        told.announced(2, SECOND, path.beginsAnew());

        assertThat(told.comesFrom(FIRST, 2)).isTrue();
        assertThat(told.comesFrom(SECOND, 2)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            value = ChangePath.class,
            names = {"RESET", "ADMINISTRATOR", "FIRST", "DISOWNED"})
    void passwordThatDidNotNeedTheOldPasswordBelongsToNoEarlierChange(ChangePath path) {
        told.announced(1, FIRST, true);
        told.announced(2, SECOND, path.beginsAnew());

        assertThat(told.comesFrom(FIRST, 2)).isFalse();
        assertThat(told.comesFrom(SECOND, 2)).isTrue();
    }

    @Test
    void passwordWrittenWithoutANoticeComesFromNoChange() {
        told.announced(1, FIRST, true);

        assertThat(told.comesFrom(FIRST, 3)).isFalse();
    }
}

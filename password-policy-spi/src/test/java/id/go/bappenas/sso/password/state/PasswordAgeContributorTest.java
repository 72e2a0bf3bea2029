package id.go.bappenas.sso.password.state;

import static org.assertj.core.api.Assertions.assertThat;

import id.go.bappenas.sso.password.expiry.DatedPassword;
import id.go.bappenas.sso.password.expiry.PasswordExpiry;
import id.go.bappenas.sso.state.Effect;
import id.go.bappenas.sso.state.HelpStep;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PasswordAgeContributorTest {

    private static final Instant CHOSEN = Instant.parse("2026-08-31T02:00:00Z");
    private static final Optional<PasswordExpiry> THREE_MONTHS =
            Optional.of(new PasswordExpiry(3, ZoneId.of("Asia/Jakarta"), List.of(), Optional.empty()));

    @Test
    void passwordIsValidUntilTheMomentOfItsExpiryAndExpiredFromThenOn() {
        var expires = Instant.parse("2026-11-30T02:00:00Z");

        var before =
                PasswordAgeContributor.fact(new DatedPassword("siti", CHOSEN), THREE_MONTHS, expires.minusMillis(1));
        var from = PasswordAgeContributor.fact(new DatedPassword("siti", CHOSEN), THREE_MONTHS, expires);

        assertThat(before.code()).isEqualTo("password-valid");
        assertThat(before.details()).containsEntry("expires", expires);
        assertThat(before.effects()).isEmpty();
        assertThat(from.code()).isEqualTo("password-expired");
        assertThat(from.details()).containsEntry("expired", expires).containsEntry("chosen", CHOSEN);
        assertThat(from.effects()).containsExactly(Effect.ASKS_AT_SIGN_IN);
        assertThat(from.help()).containsExactly(HelpStep.CHANGE_AT_SIGN_IN, HelpStep.RESET_PASSWORD);
    }

    @Test
    void passwordOfARealmWithoutExpiryHasOnlyItsDate() {
        var fact = PasswordAgeContributor.fact(new DatedPassword("siti", CHOSEN), Optional.empty(), CHOSEN);

        assertThat(fact.code()).isEqualTo("password-chosen");
        assertThat(fact.details()).containsOnlyKeys("chosen");
    }
}

package id.go.bappenas.sso.password.credential;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WriterTest {

    @ParameterizedTest(name = "by the person {0}, due before {1}, due at the commit {2}: temporary {3}")
    @CsvSource({
        // An administrator: reset-password with and without "temporary", with and without a change that was due before.
        "false, false, false, false",
        "false, false, true, true",
        "false, true, false, false",
        "false, true, true, true",
        // The person: an ordinary change; a due one, its action taken away with the write or later.
        "true, false, false, false",
        "true, true, false, false",
        "true, true, true, false",
        // An administrator who gives themselves a temporary password.
        "true, false, true, true"
    })
    void whatIsTemporary(boolean byThePerson, boolean dueBefore, boolean dueAtCommit, boolean temporary) {
        assertThat(new Writer(byThePerson, dueBefore).hasWrittenTemporary(dueAtCommit))
                .isEqualTo(temporary);
    }
}

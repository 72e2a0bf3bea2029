package id.go.bappenas.sso.mail.link;

import static id.go.bappenas.sso.fuzz.Fuzzed.holds;

import com.code_intelligence.jazzer.junit.FuzzTest;
import id.go.bappenas.sso.fuzz.Fuzzed;
import org.junit.jupiter.api.Tag;

@Tag("fuzz")
class LinkFuzz {

    @FuzzTest(maxDuration = "2s")
    void parseTakesAnyText(byte[] data) {
        var text = Fuzzed.text(data);
        Fuzzed.inTime(() -> LinkKey.parse(text).ifPresent(key -> {
            holds(key.parameter().equals(text), "only one spelling is a key");
            holds(!key.toString().contains(key.secret()), "its secret is in no log");
            holds(Digest.isSame(Digest.of(key.id(), key.secret()), Digest.of(key.id(), key.secret())), "its digest");
        }));
    }
}

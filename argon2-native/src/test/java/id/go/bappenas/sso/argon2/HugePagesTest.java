package id.go.bappenas.sso.argon2;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HugePagesTest {

    @TempDir
    private Path folder;

    @Test
    void settingIsTheChosenWord() throws IOException {
        var file = Files.writeString(folder.resolve("enabled"), "always [madvise] never\n");

        assertThat(HugePages.setting(file)).isEqualTo("madvise");
    }

    @Test
    void settingOfASystemWithoutTheFileIsUnknown() {
        assertThat(HugePages.setting(folder.resolve("missing"))).isEqualTo("unknown");
    }

    @Test
    void settingWithoutAChosenWordIsUnknown() throws IOException {
        var file = Files.writeString(folder.resolve("enabled"), "");

        assertThat(HugePages.setting(file)).isEqualTo("unknown");
    }
}

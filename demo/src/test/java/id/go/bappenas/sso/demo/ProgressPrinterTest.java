package id.go.bappenas.sso.demo;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ProgressPrinterTest {

    @Test
    void printsTheSecondsEveryTenSeconds() {
        var printed = new ByteArrayOutputStream();
        var ticks = new ProgressPrinter(new PrintStream(printed, true, UTF_8));

        LongStream.of(0, 9, 9, 10, 10, 11, 19, 27, 30, 31).forEach(ticks::accept);

        assertThat(printed.toString(UTF_8).lines())
                .containsExactly("… 10 detik / seconds", "… 27 detik / seconds", "… 30 detik / seconds");
    }
}

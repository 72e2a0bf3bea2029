package id.go.bappenas.sso.support.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChunksTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "500, 1", "501, 2", "1000, 2", "5000, 10"})
    void chunksHaveEachValueOnceAndAtMost500(int values, int chunks) {
        var all = IntStream.range(0, values).boxed().toList();

        var parts = Chunks.of(all).toList();

        assertThat(parts).hasSize(chunks).allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(500));
        assertThat(parts.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
    }

    @Test
    void noValuesMakeNoChunk() {
        assertThat(Chunks.of(List.of())).isEmpty();
    }
}

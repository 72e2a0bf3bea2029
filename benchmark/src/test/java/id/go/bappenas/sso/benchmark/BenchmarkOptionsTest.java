package id.go.bappenas.sso.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.go.bappenas.sso.benchmark.measure.Chapter;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchmarkOptionsTest {

    @Test
    void defaultsMeasureOnPostgresAndDoNotWriteTheDocumentation() throws BenchmarkException {
        var options = BenchmarkOptions.of(new Properties());

        assertThat(options.databases()).containsExactly("postgres");
        assertThat(options.amounts().readings()).isEqualTo(10);
        assertThat(options.chapters()).hasSize(12);
        assertThat(options.write()).isFalse();
    }

    @Test
    void acceptsBothDatabases() throws BenchmarkException {
        assertThat(BenchmarkOptions.of(properties("benchmark.database", "postgres, h2"))
                        .databases())
                .containsExactly("postgres", "h2");
    }

    @Test
    void chaptersAreInTheOrderOfTheTable() throws BenchmarkException {
        assertThat(BenchmarkOptions.of(properties("benchmark.chapters", "memory,start"))
                        .chapters())
                .extracting(Chapter::id)
                .containsExactly("start", "memory");
    }

    @ParameterizedTest
    @CsvSource({
        "benchmark.database, mysql, postgres",
        "benchmark.database, '', postgres",
        "benchmark.rounds, 0, 99999",
        "benchmark.readings, dua, 99999",
        "benchmark.list, -1, 99999",
        "benchmark.people, 10000, 1000000",
        "benchmark.chapters, kopi, identity"
    })
    void unknownValueIsRefusedWithThePossibleValues(String name, String value, String choice) {
        assertThatThrownBy(() -> BenchmarkOptions.of(properties(name, value)))
                .isInstanceOf(BenchmarkException.class)
                .hasMessageContaining("-D" + name)
                .hasMessageContaining(choice);
    }

    private static Properties properties(String name, String value) {
        var properties = new Properties();
        properties.setProperty(name, value);
        return properties;
    }
}

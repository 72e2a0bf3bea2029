package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Readings;
import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.RowComparison;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All readings on one kind of database. */
public record Result(String database, String databaseVersion, List<Row> rows, Readings readings) {

    public Result {
        rows = List.copyOf(rows);
    }

    /** The comparisons of the rows with readings; the others are not measured (yet) on this database. */
    List<RowComparison> comparisons() {
        return rows.stream()
                .map(this::comparison)
                .filter(comparison -> !comparison.samples().isEmpty())
                .toList();
    }

    /** The same, and the CPU times of server and database per operation. */
    List<RowComparison> comparisonsWithCpu() {
        return comparisons().stream()
                .flatMap(comparison -> Stream.of(
                        comparison,
                        comparison(comparison.row().cpu()),
                        comparison(comparison.row().databaseCpu())))
                .filter(comparison -> comparison.samples().stream().anyMatch(sample -> sample.value() > 0))
                .toList();
    }

    private RowComparison comparison(Row row) {
        return RowComparison.of(row, readings);
    }

    /** The CPU time per operation of a row, if both subjects have one. */
    Optional<RowComparison> cpu(Row row) {
        return Optional.of(comparison(row.cpu())).filter(RowComparison::isComplete);
    }
}

package id.go.bappenas.sso.benchmark.report;

import id.go.bappenas.sso.benchmark.measure.Row;
import id.go.bappenas.sso.benchmark.measure.Sample;
import java.util.List;

/** All readings on one kind of database. */
public record Result(String database, String databaseVersion, List<Row> rows, List<Sample> samples) {}

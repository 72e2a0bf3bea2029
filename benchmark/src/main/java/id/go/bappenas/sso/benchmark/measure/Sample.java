package id.go.bappenas.sso.benchmark.measure;

/**
 * One reading.
 *
 * @param row id of the row
 * @param round from 1
 * @param subject id of the subject
 * @param number within the round, from 1
 * @param value in the row's unit
 */
public record Sample(String row, int round, String subject, int number, double value) {}

package id.go.bappenas.sso.benchmark.measure;

/**
 * One reading.
 *
 * @param row the row's id
 * @param round from 1
 * @param subject its id
 * @param number within the round, from 1
 * @param value in the row's unit
 */
public record Sample(String row, int round, String subject, int number, double value) {}

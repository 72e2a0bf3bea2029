package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Side;

/**
 * One reading.
 *
 * @param row the row's id
 * @param round from 1
 * @param number within the round, from 1
 */
public record Sample(String row, int round, Side side, int number, double milliseconds) {}

package id.go.bappenas.sso.support.counter;

import java.time.Duration;

/**
 * One count of several that are made together.
 *
 * @param subject what kind of thing is counted
 * @param value which one
 */
public record Tally(String subject, String value, Duration window) {}

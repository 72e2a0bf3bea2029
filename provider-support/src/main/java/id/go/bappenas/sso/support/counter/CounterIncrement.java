package id.go.bappenas.sso.support.counter;

import java.time.Duration;

/**
 * One of several counts that are made together.
 *
 * @param subject what kind of thing is counted
 * @param value which one
 */
public record CounterIncrement(String subject, String value, Duration window) {}

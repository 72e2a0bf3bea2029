package id.go.bappenas.sso.reset.throttle;

/**
 * Failed identity checks in the window, the last one included. While the step is silent every try counts as one: a right one
 * that did not would show in what the next page asks for.
 */
public record Failures(long ofAccount, long ofRealm) {}

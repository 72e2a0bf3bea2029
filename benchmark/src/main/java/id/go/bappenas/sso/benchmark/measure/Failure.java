package id.go.bappenas.sso.benchmark.measure;

/**
 * A chapter that did not come to its end.
 *
 * @param round 0 if the chapter is not part of a round
 */
public record Failure(String chapter, int round, String reason) {}

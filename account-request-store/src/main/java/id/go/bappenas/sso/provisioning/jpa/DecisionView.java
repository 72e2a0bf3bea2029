package id.go.bappenas.sso.provisioning.jpa;

/**
 * The stored decision.
 *
 * @param status APPROVED, REJECTED or WITHDRAWN; a request that is being processed counts as APPROVED
 * @param by user name of the verifier, or of the submitter who took the request back
 * @param at ISO 8601, UTC
 */
public record DecisionView(RequestStatus status, String by, String at) {}

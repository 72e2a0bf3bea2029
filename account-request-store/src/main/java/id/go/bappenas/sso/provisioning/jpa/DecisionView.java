package id.go.bappenas.sso.provisioning.jpa;

/**
 * The stored decision.
 *
 * @param status APPROVED or REJECTED; a request that is being processed counts as APPROVED
 * @param by user name
 * @param at ISO 8601, UTC
 */
public record DecisionView(RequestStatus status, String by, String at) {}

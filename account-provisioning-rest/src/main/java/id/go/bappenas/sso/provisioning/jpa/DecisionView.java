package id.go.bappenas.sso.provisioning.jpa;

/**
 * Who decided, as the table has it now.
 *
 * @param by user name
 * @param at ISO 8601, UTC
 */
public record DecisionView(RequestStatus status, String by, String at) {}

package id.go.bappenas.sso.provisioning.jpa;

/**
 * Who decided, as the table has it now.
 *
 * @param status APPROVED or REJECTED, however far the work has got since
 * @param by user name
 * @param at ISO 8601, UTC
 */
public record DecisionView(RequestStatus status, String by, String at) {}

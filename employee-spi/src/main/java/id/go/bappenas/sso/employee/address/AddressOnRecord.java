package id.go.bappenas.sso.employee.address;

import java.time.Instant;

/**
 * How the registered address came on record.
 *
 * @param since when
 * @param setBy user id of the account that set it, {@code null} if there is none
 * @param timeSuffices whether time alone makes it trusted; if not, officers have to
 */
public record AddressOnRecord(Instant since, String setBy, boolean timeSuffices) {}

package id.go.bappenas.sso.employee.address;

import java.time.Instant;

/**
 * How the registered address came on record.
 *
 * @param since time
 * @param setBy user id of the account that set it, {@code null} if unknown
 * @param timeSuffices whether time alone makes it trusted; otherwise officers have to confirm it
 * @param trustedFrom time since which it is trusted, or from which time makes it trusted; {@code null} if only officers can make
 *     it trusted. An open dispute comes before it
 */
public record AddressOnRecord(Instant since, String setBy, boolean timeSuffices, Instant trustedFrom) {}

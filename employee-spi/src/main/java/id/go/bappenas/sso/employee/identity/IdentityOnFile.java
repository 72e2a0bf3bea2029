package id.go.bappenas.sso.employee.identity;

import java.time.Instant;

/**
 * The part of a person's identity data that officers may see.
 *
 * @param nikLastFour the NIK's last four digits
 * @param recordedAt time of the record
 * @param recordedBy user id of the account that recorded them, {@code null} if unknown
 */
public record IdentityOnFile(String nikLastFour, Instant recordedAt, String recordedBy) {}

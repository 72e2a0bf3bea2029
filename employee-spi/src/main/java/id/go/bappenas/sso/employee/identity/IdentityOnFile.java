package id.go.bappenas.sso.employee.identity;

import java.time.Instant;

/**
 * What an officer may know of the identity data on file.
 *
 * @param nikLastFour the NIK's last four digits
 * @param recordedAt when the data were set
 * @param recordedBy user id of who set them, {@code null} if nobody is known
 */
public record IdentityOnFile(String nikLastFour, Instant recordedAt, String recordedBy) {}

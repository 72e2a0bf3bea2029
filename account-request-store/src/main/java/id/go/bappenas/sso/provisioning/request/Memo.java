package id.go.bappenas.sso.provisioning.request;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.LocalDate;

/**
 * The official memo (nota dinas) that asks for accounts.
 *
 * @param number as written in its letterhead
 * @param date ISO in JSON
 * @param unit unit of the signatory
 */
public record Memo(
        String number,
        @JsonSerialize(using = ToStringSerializer.class) LocalDate date,
        String subject,
        String signatory,
        String signatoryPosition,
        String unit) {}

package id.go.bappenas.sso.provisioning.intake;

import java.time.LocalDate;

/**
 * The official memo (nota dinas) that asks for accounts.
 *
 * @param number as its letterhead has it
 * @param unit unit of who signed it
 */
public record Memo(
        String number, LocalDate date, String subject, String signatory, String signatoryPosition, String unit) {}

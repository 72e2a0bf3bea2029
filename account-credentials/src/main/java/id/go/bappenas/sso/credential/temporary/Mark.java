package id.go.bappenas.sso.credential.temporary;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What is written of a temporary password: which one it is, by the moment it was written, and until when it is good.
 * Keycloak's rehash at sign-in keeps that moment and drops whatever else stands beside a hash.
 */
record Mark(Instant written, Instant deadline) {

    /** Empty for anything but {@code <written>:<deadline>}, both in milliseconds since 1970. */
    static Optional<Mark> parse(String value) {
        var parts = value == null ? new String[0] : value.split(":", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Mark(
                    Instant.ofEpochMilli(Long.parseLong(parts[0])), Instant.ofEpochMilli(Long.parseLong(parts[1]))));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    boolean isFor(Long createdDate) {
        return createdDate != null && written.toEpochMilli() == createdDate;
    }

    @Override
    public String toString() {
        return written.toEpochMilli() + ":" + deadline.toEpochMilli();
    }
}

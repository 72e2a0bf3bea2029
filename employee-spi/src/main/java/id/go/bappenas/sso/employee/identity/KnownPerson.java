package id.go.bappenas.sso.employee.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A person by the NIK on file, as it was at one moment. What one person did keeps this beside it, so that a later change of
 * that person's identity data does not let the same person act twice.
 *
 * @param userId of the account
 * @param recordedBy user id of the officer who put the NIK on file; {@code null} if an approved request did
 * @param nikDigests digest of the NIK by the name of its key
 */
public record KnownPerson(String userId, String recordedBy, Map<String, String> nikDigests) {

    /** How two accounts stand to each other. */
    public enum Relation {
        /** Two persons, as far as identity data can tell. */
        APART,
        /** One account, or one NIK. */
        SAME,
        /** One of them put the NIK of the other on file, so that NIK proves nothing between these two. */
        DEPENDENT,
        /** No key has digests of both. */
        UNCLEAR
    }

    private static final String BY = "by=";

    public KnownPerson {
        nikDigests = Map.copyOf(nikDigests);
        if (nikDigests.isEmpty()) {
            throw new IllegalArgumentException("a known person has a NIK on file");
        }
    }

    /** Whether this is another person than that one; anything but {@code APART} is a no. */
    public Relation to(KnownPerson that) {
        if (userId.equals(that.userId)) {
            return Relation.SAME;
        }
        var common = nikDigests.keySet().stream()
                .filter(that.nikDigests::containsKey)
                .toList();
        if (common.stream().anyMatch(key -> isEqual(nikDigests.get(key), that.nikDigests.get(key)))) {
            return Relation.SAME;
        }
        if (userId.equals(that.recordedBy) || that.userId.equals(recordedBy)) {
            return Relation.DEPENDENT;
        }
        return common.isEmpty() ? Relation.UNCLEAR : Relation.APART;
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** For a column of 2000 characters, without the user id: {@code 1-5f2a90bc=<digest> … by=<user id>}. */
    public String text() {
        var digests = new TreeMap<>(nikDigests)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        return recordedBy == null ? digests : digests + " " + BY + recordedBy;
    }

    /**
     * What {@link #text} wrote.
     *
     * @param text {@code null} or anything else: that person is not known
     */
    public static Optional<KnownPerson> read(String userId, String text) {
        if (userId == null || text == null) {
            return Optional.empty();
        }
        var parts = (" " + text).split(" " + BY, 2);
        var digests = Arrays.stream(parts[0].strip().split(" "))
                .map(part -> part.split("=", 2))
                .filter(part -> part.length == 2)
                .collect(Collectors.toMap(part -> part[0], part -> part[1], (one, other) -> one));
        return digests.isEmpty()
                ? Optional.empty()
                : Optional.of(new KnownPerson(userId, parts.length == 2 ? parts[1] : null, digests));
    }

    /** Without digests: it may land in a log. */
    @Override
    public String toString() {
        return "KnownPerson";
    }
}

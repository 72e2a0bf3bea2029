package id.go.bappenas.sso.employee.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A person with a NIK on file at one moment. An action stores it, so that the same person cannot act twice after a change of
 * the identity data.
 *
 * @param userId of the account
 * @param recorders traces of the accounts that alone vouch for the NIK: the officer who recorded it, the officer who recorded
 *     that officer, and so on; empty after an approved request, and for the first officers, whom an administrator enrolled
 * @param nikDigests digests of the NIK by the name of their key
 */
public record KnownPerson(String userId, Set<String> recorders, Map<String, String> nikDigests) {

    /** Relation of two accounts. */
    public enum Relation {
        /** Two persons, according to the identity data. */
        APART,
        /** One account, or one NIK. */
        SAME,
        /**
         * One account vouches for both NIKs, directly or through others, or one of the two vouches for the other: they do not
         * prove two persons.
         */
        DEPENDENT,
        /** No key has digests of both. */
        UNCLEAR
    }

    /** Marks that there were more recorders than the maximum, which can be any account. */
    static final String MORE = "more";

    private static final int MOST_RECORDERS = 16;
    private static final int TRACE = 16;
    private static final String BY = "by=";
    private static final Pattern TRACES =
            Pattern.compile("[0-9a-f]{" + TRACE + "}(,[0-9a-f]{" + TRACE + "})*(," + MORE + ")?");

    public KnownPerson {
        recorders = Set.copyOf(recorders);
        nikDigests = Map.copyOf(nikDigests);
        if (nikDigests.isEmpty()) {
            throw new IllegalArgumentException("a known person has a NIK on file");
        }
    }

    /** The relation of this person to another; only {@code APART} means two persons. */
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
        if (!areIndependent(this, that)) {
            return Relation.DEPENDENT;
        }
        return common.isEmpty() ? Relation.UNCLEAR : Relation.APART;
    }

    private static boolean areIndependent(KnownPerson one, KnownPerson other) {
        return !one.recorders.contains(MORE)
                && !other.recorders.contains(MORE)
                && Collections.disjoint(one.withRecorders(), other.withRecorders());
    }

    private Set<String> withRecorders() {
        var all = new HashSet<>(recorders);
        all.add(trace(userId));
        return all;
    }

    /** Stored part of a digest of an account id: enough to recognise the account. */
    static String trace(String account) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(account.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, TRACE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Traces of accounts. */
    public static Set<String> recorders(Collection<String> accounts) {
        return accounts.stream().map(KnownPerson::trace).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The accounts that alone vouch for a NIK which {@code recorder} records.
     *
     * @param recordersOfRecorder the accounts that alone vouch for the recorder's own NIK
     */
    static Set<String> recorders(String recorder, Set<String> recordersOfRecorder, String recorded) {
        var all = new TreeSet<>(recordersOfRecorder);
        all.add(trace(recorder));
        all.remove(trace(recorded));
        if (all.size() <= MOST_RECORDERS) {
            return all;
        }
        var kept = all.stream()
                .filter(trace -> !trace.equals(MORE))
                .limit(MOST_RECORDERS)
                .collect(Collectors.toCollection(TreeSet::new));
        kept.add(MORE);
        return kept;
    }

    /** Text for a column of 300 characters; {@code null} without recorders. */
    static String text(Set<String> recorders) {
        // Sorts {@code more} behind the hex digits.
        return recorders.isEmpty() ? null : String.join(",", new TreeSet<>(recorders));
    }

    /** Reads the text of {@link #text(Set)}. */
    static Set<String> readRecorders(String text) {
        if (text == null) {
            return Set.of();
        }
        // Older format: the account id itself.
        return TRACES.matcher(text).matches() ? Set.of(text.split(",")) : Set.of(trace(text));
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }

    /** Text for a column of 2000 characters, without the user id: {@code 1-5f2a90bc=<digest> … by=<trace>,<trace>}. */
    public String text() {
        var digests = new TreeMap<>(nikDigests)
                .entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue())
                        .collect(Collectors.joining(" "));
        return recorders.isEmpty() ? digests : digests + " " + BY + text(recorders);
    }

    /**
     * Reads the text of {@link #text}.
     *
     * @param text {@code null} or another text gives an empty result
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
                : Optional.of(new KnownPerson(userId, readRecorders(parts.length == 2 ? parts[1] : null), digests));
    }

    /** Hides the digests, because the text may be logged. */
    @Override
    public String toString() {
        return "KnownPerson";
    }
}

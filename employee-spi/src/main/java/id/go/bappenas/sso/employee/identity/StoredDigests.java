package id.go.bappenas.sso.employee.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;

/** A person's digests on file. */
record StoredDigests(String keyName, String nik, String place, String date) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Random digests for a comparison if no data are on file; they match nothing. */
    static StoredDigests ofNobody(String keyName) {
        return new StoredDigests(keyName, random(), random(), random());
    }

    private static String random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    boolean hasNik(String digest) {
        return equal(nik, digest);
    }

    boolean hasDate(String digest) {
        return equal(date, digest);
    }

    /** Compares all digests, so that the time does not reveal which digest matches. */
    boolean hasPlaceIn(Collection<String> digests) {
        var found = false;
        for (var digest : digests) {
            found |= equal(place, digest);
        }
        return found;
    }

    private static boolean equal(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}

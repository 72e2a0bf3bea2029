package id.go.bappenas.sso.employee.identity;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;

/**
 * Digests under one key for one realm, in hex. Each input begins with its purpose, and each part with its length, so that a
 * digest of one field, realm or person never equals one of another.
 */
record IdentityDigests(IdentityKey key, String realmId) {

    String nik(Nik nik) {
        return digest("nik", nik.digits());
    }

    /** The user id is part of the digest, so that two people born in one town have different digests. */
    String place(String userId, String form) {
        return digest("birth-place", userId, form);
    }

    List<String> places(String userId, Collection<String> forms) {
        return forms.stream().map(form -> place(userId, form)).toList();
    }

    String date(String userId, BirthDate birthDate) {
        return digest("birth-date", userId, birthDate.date().toString());
    }

    /** A digest of a NIK that differs from the digest on file. */
    String pseudonym(Nik nik) {
        return digest("counter", nik.digits());
    }

    private String digest(String field, String... parts) {
        var input = new ByteArrayOutputStream();
        append(input, field);
        append(input, realmId);
        for (var part : parts) {
            append(input, part);
        }
        return HexFormat.of().formatHex(key.digest(input.toByteArray()));
    }

    private static void append(ByteArrayOutputStream input, String part) {
        var bytes = part.getBytes(StandardCharsets.UTF_8);
        input.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        input.writeBytes(bytes);
    }
}

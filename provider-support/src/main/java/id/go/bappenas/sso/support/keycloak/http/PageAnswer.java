package id.go.bappenas.sso.support.keycloak.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The answer to a submission: a page or a redirect.
 *
 * @param fields digest of the fields that it answers
 * @param headers in their order, a name may come twice
 * @param html empty for a redirect
 */
record PageAnswer(String fields, int status, List<Map.Entry<String, String>> headers, String html) {

    private static final int MOST_HTML = 128 * 1024;
    private static final String CIPHER = "AES/GCM/NoPadding";

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern AUTHORIZATION_CODE = Pattern.compile("[?&#]code=([^.&]+)[.]");

    static PageAnswer redirect(String fields, String address) {
        return new PageAnswer(
                fields, 303, List.of(Map.entry("Location", address), Map.entry("Cache-Control", "no-store")), "");
    }

    /**
     * Whether it may be sent again. A page of Keycloak's template may, and a redirect; the page by which a browser posts an
     * authorization code to an application may not, nor an error.
     */
    boolean isRepeatable() {
        return html.isEmpty()
                ? status == 302 || status == 303
                : status == 200 && html.length() <= MOST_HTML && html.contains("data-page-id=\"");
    }

    /** The id of the authorization code that it brings to an application. */
    Optional<String> authorizationCode() {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Location"))
                .map(header -> AUTHORIZATION_CODE.matcher(header.getValue()))
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst();
    }

    String seal(byte[] key) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeUTF(fields);
            out.writeShort(status);
            out.writeShort(headers.size());
            for (var header : headers) {
                out.writeUTF(header.getKey());
                out.writeUTF(header.getValue());
            }
            out.write(html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // A key can encrypt two answers: half a minute later the same request is a first one again.
        var nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, bytes.toByteArray());
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(nonce.length + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    static PageAnswer open(byte[] key, String sealed) {
        var stored = Base64.getDecoder().decode(sealed);
        var bytes = crypt(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(stored, NONCE_BYTES),
                Arrays.copyOfRange(stored, NONCE_BYTES, stored.length));
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            var fields = in.readUTF();
            var status = in.readShort();
            var headers = new ArrayList<Map.Entry<String, String>>();
            for (var left = in.readShort(); left > 0; left--) {
                headers.add(Map.entry(in.readUTF(), in.readUTF()));
            }
            return new PageAnswer(fields, status, headers, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] crypt(int mode, byte[] key, byte[] nonce, byte[] bytes) {
        try {
            var cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(bytes);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without headers and page. */
    @Override
    public String toString() {
        return "answer " + status;
    }
}

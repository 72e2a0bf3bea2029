package id.go.bappenas.sso.benchmark.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** The proof of work (ALTCHA) that a page asks for. */
record ProofOfWork(String algorithm, String challenge, String salt, String signature, int maximum) {

    static ProofOfWork of(String page) {
        return new ProofOfWork(
                data(page, "algorithm"),
                data(page, "challenge"),
                data(page, "salt"),
                data(page, "signature"),
                Integer.parseInt(data(page, "maximum")));
    }

    private static String data(String page, String name) {
        var matcher = Pattern.compile("data-" + name + "=\"([^\"]*)\"").matcher(page);
        if (!matcher.find()) {
            throw new IllegalStateException("no data-" + name);
        }
        return matcher.group(1).replace("&amp;", "&").replace("&#61;", "=");
    }

    /** The value of the form's field. */
    String answer() {
        var json = "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
                .formatted(algorithm, challenge, number(), salt, signature);
        return Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private int number() {
        for (int number = 0; number <= maximum; number++) {
            if (challenge.equals(sha256(salt + number))) {
                return number;
            }
        }
        throw new IllegalStateException("the CAPTCHA has no answer");
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

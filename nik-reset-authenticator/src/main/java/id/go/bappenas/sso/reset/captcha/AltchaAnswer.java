package id.go.bappenas.sso.reset.captcha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** The answer of an ALTCHA client, base64 of JSON. It is parsed once, so that all checks see the same values. */
record AltchaAnswer(String algorithm, String challenge, long number, String salt, String signature) {

    private static final int LONGEST = 2_048;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty if the text is not an answer. */
    static Optional<AltchaAnswer> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(JSON.readTree(Base64.getDecoder().decode(typed)));
        } catch (IllegalArgumentException | IOException e) {
            // For invalid UTF-32 Jackson throws an IOException that is not a JsonProcessingException.
            return Optional.empty();
        }
    }

    private static Optional<AltchaAnswer> of(JsonNode json) {
        var number = json.path("number");
        var whole = json.path("algorithm").isTextual()
                && json.path("challenge").isTextual()
                && number.isIntegralNumber()
                && number.canConvertToLong()
                && json.path("salt").isTextual()
                && json.path("signature").isTextual();
        return whole
                ? Optional.of(new AltchaAnswer(
                        json.path("algorithm").textValue(),
                        json.path("challenge").textValue(),
                        number.longValue(),
                        json.path("salt").textValue(),
                        json.path("signature").textValue()))
                : Optional.empty();
    }
}

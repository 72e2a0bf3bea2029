package id.go.bappenas.sso.reset.captcha;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import java.util.Optional;

/** What an ALTCHA client posts, base64 of JSON: read once, so that two readers cannot understand it differently. */
record Answer(String algorithm, String challenge, long number, String salt, String signature) {

    private static final int LONGEST = 2_048;

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty if it is none. */
    static Optional<Answer> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return of(JSON.readTree(Base64.getDecoder().decode(typed)));
        } catch (IllegalArgumentException | IOException e) {
            // Bytes that look like UTF-32 and are none end in an IOException that is no exception of JSON.
            return Optional.empty();
        }
    }

    private static Optional<Answer> of(JsonNode json) {
        var number = json.path("number");
        var whole = json.path("algorithm").isTextual()
                && json.path("challenge").isTextual()
                && number.isIntegralNumber()
                && number.canConvertToLong()
                && json.path("salt").isTextual()
                && json.path("signature").isTextual();
        return whole
                ? Optional.of(new Answer(
                        json.path("algorithm").textValue(),
                        json.path("challenge").textValue(),
                        number.longValue(),
                        json.path("salt").textValue(),
                        json.path("signature").textValue()))
                : Optional.empty();
    }
}

package id.go.bappenas.sso.doctor;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.realm.Json;
import java.util.Locale;

/**
 * One thing that the doctor found.
 *
 * @param subject what it is about, such as a client's id, a JAR or an address; has no secret
 */
record Finding(Diagnosis diagnosis, String subject) {

    /** The same finding at one node. */
    Finding at(String node) {
        return new Finding(diagnosis, node + ": " + subject);
    }

    boolean isError() {
        return diagnosis.severity() == Diagnosis.Severity.ERROR;
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        json.put("code", diagnosis.code());
        json.put("severity", diagnosis.severity().name().toLowerCase(Locale.ROOT));
        json.put("subject", subject);
        json.put("id", diagnosis.indonesian());
        json.put("en", diagnosis.english());
        return json;
    }

    @Override
    public String toString() {
        return "%-7s %s: %s%n        %s%n        %s"
                .formatted(
                        diagnosis.severity(), diagnosis.code(), subject, diagnosis.indonesian(), diagnosis.english());
    }
}

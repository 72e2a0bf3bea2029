package id.go.bappenas.sso.e2e.harness;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Sets options of the steps of flow {@code bappenas reset credentials}, as an administrator does. */
public final class ResetSteps {

    private static final String EXECUTIONS =
            Sso.REALM + "/authentication/flows/bappenas%20reset%20credentials/executions";

    private ResetSteps() {}

    /** Sets an option of a step. */
    public static void set(Sso sso, String step, String option, String value) {
        for (JsonNode execution : sso.admin().must(sso.admin().get(EXECUTIONS)).body()) {
            if (execution.path("providerId").asText().equals(step)) {
                var path = Sso.REALM + "/authentication/config/"
                        + execution.get("authenticationConfig").asText();
                var config =
                        (ObjectNode) sso.admin().must(sso.admin().get(path)).body();
                ((ObjectNode) config.get("config")).put(option, value);
                sso.admin().must(sso.admin().put(path, config));
            }
        }
    }
}

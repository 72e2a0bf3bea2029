package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The realm's own texts, by language and key: those that the file names; others stay. */
final class LocalizationTexts {

    static final String FIELD = "localizationTexts";

    private static final String PATH = "localization";

    private final AdminApi api;

    LocalizationTexts(AdminApi api) {
        this.api = api;
    }

    List<Step> compare(JsonNode wanted) {
        return Json.names(wanted).stream()
                .flatMap(language -> compare(language, wanted.get(language)).stream())
                .toList();
    }

    /** Keycloak keeps the texts of a language that a request does not name. */
    private List<Step> compare(String language, JsonNode wanted) {
        List<Change> changes = Difference.changes(
                "texts in language " + language, Difference.between(wanted, api.get(PATH, language)));
        return changes.isEmpty() ? List.of() : List.of(new Step(changes, () -> api.post(wanted, PATH, language)));
    }
}

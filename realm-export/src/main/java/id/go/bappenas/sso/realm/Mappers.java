package id.go.bappenas.sso.realm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Protocol mappers of a client or a client scope, known by their name. Other mappers stay. */
final class Mappers {

    private final RealmAdminApi api;
    private final String object;
    private final String collection;
    private final Supplier<String> ownerId;

    /**
     * @param object the owner of the mappers, for the report
     * @param collection {@code clients} or {@code client-scopes}
     */
    Mappers(RealmAdminApi api, String object, String collection, Supplier<String> ownerId) {
        this.api = api;
        this.object = object;
        this.collection = collection;
        this.ownerId = ownerId;
    }

    List<Step> compare(JsonNode wanted, JsonNode live) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode mapper : wanted) {
            String name = Json.text(mapper, "name");
            String what = object + ", mapper " + name;
            Json.find(live, "name", name)
                    .ifPresentOrElse(
                            found -> {
                                List<Change> changes = Difference.changes(what, Difference.between(mapper, found));
                                if (!changes.isEmpty()) {
                                    steps.add(new Step(changes, () -> update(mapper, found)));
                                }
                            },
                            () -> steps.add(Step.of(Change.created(what), () -> create(mapper))));
        }
        return steps;
    }

    private void create(JsonNode mapper) {
        api.post(mapper, collection, ownerId.get(), "protocol-mappers", "models");
    }

    private void update(JsonNode mapper, JsonNode found) {
        String id = Json.text(found, "id");
        api.put(Json.merge(found, mapper), collection, ownerId.get(), "protocol-mappers", "models", id);
    }
}

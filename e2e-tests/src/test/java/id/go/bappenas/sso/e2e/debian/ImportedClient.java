package id.go.bappenas.sso.e2e.debian;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.bappenas.sso.e2e.harness.Sso;

/**
 * A client of Keycloak that is imported from a file of docs/operators, as "Import client" of the admin console does. It
 * is deleted at the end; a client of that name which an aborted run has left is deleted before.
 */
record ImportedClient(Sso sso, String uuid, String id, String secret) implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    static ImportedClient of(Sso sso, OperatorFile file) {
        try {
            var representation = (ObjectNode) JSON.readTree(file.text());
            var id = representation.get("clientId").asText();
            for (var left : sso.admin()
                    .must(sso.admin().get(Sso.REALM + "/clients?clientId=" + id))
                    .body()) {
                delete(sso, left.get("id").asText());
            }
            var uuid = sso.admin()
                    .must(sso.admin().post(Sso.REALM + "/clients", representation))
                    .createdId();
            var secret = sso.admin()
                    .must(sso.admin().get(Sso.REALM + "/clients/" + uuid + "/client-secret"))
                    .body()
                    .path("value")
                    .asText();
            return new ImportedClient(sso, uuid, id, secret);
        } catch (JsonProcessingException e) {
            throw new AssertionError(file.name(), e);
        }
    }

    private static void delete(Sso sso, String uuid) {
        sso.admin().must(sso.admin().delete(Sso.REALM + "/clients/" + uuid));
    }

    @Override
    public void close() {
        delete(sso, uuid);
    }

    @Override
    public String toString() {
        return id;
    }
}

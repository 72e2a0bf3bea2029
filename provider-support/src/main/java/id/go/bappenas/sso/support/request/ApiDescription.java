package id.go.bappenas.sso.support.request;

import java.io.IOException;
import java.io.UncheckedIOException;

/** The OpenAPI document of a resource: {@code openapi.json} beside its class. */
public final class ApiDescription {

    private ApiDescription() {}

    public static byte[] read(Class<?> resource) {
        try (var stream = resource.getResourceAsStream("openapi.json")) {
            if (stream == null) {
                throw new IllegalStateException("missing: openapi.json of " + resource);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(resource.getName(), e);
        }
    }
}

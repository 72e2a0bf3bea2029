package id.go.bappenas.sso.support.keycloak.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Keycloak's server speaks HTTP/1.1 only. Over HTTP/2 a body may have no length, Keycloak's server gives each such request a
 * thread that waits for the body, and one connection brings enough of them to take all threads. A browser learns the version
 * when it connects; a proxy in front speaks HTTP/2 to browsers as before.
 */
@Singleton
public final class HttpVersions implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }

    @Override
    public void customizeHttpsServer(HttpServerOptions options) {
        options.setAlpnVersions(List.of(HttpVersion.HTTP_1_1));
    }
}

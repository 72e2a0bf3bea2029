package id.go.bappenas.sso.support.keycloak.http;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpVersion;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Limits Keycloak's server to HTTP/1.1. Over HTTP/2 a body may have no length; Keycloak's server gives each such request a
 * thread that waits for the body, and one connection can send enough of them to block all threads. A browser learns the
 * version when it connects; a proxy in front may still use HTTP/2 with browsers.
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

package id.go.bappenas.sso.e2e.debian;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.go.bappenas.sso.demo.keycloak.FreePort;
import id.go.bappenas.sso.e2e.harness.People;
import id.go.bappenas.sso.e2e.harness.Sso;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Debian's nginx, which asks an Apache with mod_auth_openidc, with the files of the operators' manual. */
class NginxIT extends ApplicationContract {

    private static final String HOST = "arsip.bappenas.go.id";

    private static URI address;
    private static ImportedClient client;
    private static HttpServer application;
    private static Apache apache;
    private static Daemon nginx;

    @BeforeAll
    static void start(Sso sso) throws IOException {
        DebianPackages.require("nginx", "libapache2-mod-auth-openidc");
        int port = FreePort.next();
        int questions = FreePort.next();
        address = URI.create("http://127.0.0.1:" + port);
        client = ImportedClient.of(
                sso, OperatorFile.read(ApacheOpenIdcIT.CLIENT).with(ApacheOpenIdcIT.ADDRESS, address.toString()));
        application = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        application.createContext("/", NginxIT::print);
        application.start();
        apache = startApache(sso, questions);
        nginx = startNginx(port, questions);
    }

    private static Apache startApache(Sso sso, int questions) throws IOException {
        var folder = Daemon.folder("nginx-apache");
        OperatorFile.read(ApacheOpenIdcIT.FILE)
                .with(ApacheOpenIdcIT.ADDRESS, address.toString())
                .withKeycloak(sso.address())
                .with("CHANGE_ME_SECRET", client.secret())
                .with("CHANGE_ME_PASSPHRASE", People.randomPassword().replace('#', '-'))
                .with("#OIDCXForwardedHeaders", "OIDCXForwardedHeaders")
                .writeTo(folder.resolve("apache-openidc.conf"));
        return Apache.start(
                folder,
                FreePort.next(),
                Map.of(
                        "authn_core_module", "mod_authn_core.so",
                        "authz_user_module", "mod_authz_user.so",
                        "auth_openidc_module", "mod_auth_openidc.so"),
                OperatorFile.read("applications/nginx-check.conf")
                        .with("127.0.0.1:8081", "127.0.0.1:" + questions)
                        .with("/etc/apache2/sso/", folder + "/")
                        .with("https://%{HTTP_HOST}", "http://%{HTTP_HOST}")
                        .text());
    }

    private static Daemon startNginx(int port, int questions) throws IOException {
        var folder = Daemon.folder("nginx");
        OperatorFile.read("applications/nginx.conf")
                .with("127.0.0.1:8081", "127.0.0.1:" + questions)
                .with("127.0.0.1:8080", "127.0.0.1:" + application.getAddress().getPort())
                .with(HOST, address.getAuthority())
                .with("X-Forwarded-Proto https", "X-Forwarded-Proto http")
                .writeTo(folder.resolve("site.conf"));
        var main = Files.writeString(folder.resolve("nginx.conf"), main(folder, port));
        return Daemon.start(List.of("nginx", "-c", main.toString()), Map.of(), folder, port);
    }

    private static String main(Path folder, int port) {
        return """
                daemon off;
                pid %1$s/nginx.pid;
                error_log %1$s/error.log info;
                user www-data;
                worker_processes 1;
                events {}
                http {
                  access_log %1$s/access.log;
                  client_body_temp_path %1$s/body;
                  proxy_temp_path %1$s/proxy;
                  fastcgi_temp_path %1$s/fastcgi;
                  uwsgi_temp_path %1$s/uwsgi;
                  scgi_temp_path %1$s/scgi;
                  server {
                    listen 127.0.0.1:%2$d;
                    include %1$s/site.conf;
                  }
                }
                """.formatted(folder, port);
    }

    /** The application: prints the path that was asked for and the headers. */
    private static void print(HttpExchange exchange) throws IOException {
        var text = new StringBuilder("URI=" + exchange.getRequestURI() + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) -> values.forEach(
                        value -> text.append(name).append(": ").append(value).append('\n')));
        var body = text.toString().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterAll
    static void stop() {
        if (nginx != null) {
            nginx.close();
        }
        if (apache != null) {
            apache.close();
        }
        if (application != null) {
            application.stop(0);
        }
        if (client != null) {
            client.close();
        }
    }

    @Override
    URI address() {
        return address;
    }

    @Override
    String personPrefix() {
        return "X-sso-sub: ";
    }

    @Override
    String signOut() {
        return "/sso/kembali?logout=" + address + "/keluar";
    }

    @Override
    List<String> spoofedHeaders() {
        return List.of("X-Sso-Sub", "X_Sso_Sub", "X-Sso-Username", "Remote-User", "OIDC_CLAIM_sub");
    }

    @Test
    void questionIsClosedToBrowsersAndAScriptWithoutASessionGets401(Page page) {
        var question = page.request().get(address + "/sso/cek");
        var script = page.request()
                .get(
                        address + "/surat",
                        RequestOptions.create()
                                .setHeader("X-Requested-With", "XMLHttpRequest")
                                .setMaxRedirects(0));

        assertThat(question.status()).isEqualTo(404);
        assertThat(script.status()).isEqualTo(401);
    }
}

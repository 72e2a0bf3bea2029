package id.go.bappenas.sso.benchmark.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.regex;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import id.go.bappenas.sso.benchmark.pages.Pages;
import id.go.bappenas.sso.benchmark.person.DirectGrant;
import id.go.bappenas.sso.benchmark.server.Contender;
import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import java.net.URI;
import java.util.stream.Collectors;

/** Ways to sign in as Gatling chains; {@code username} and {@code password} are in the session. */
enum Flow {

    /** One request. */
    GRANT {
        @Override
        ChainBuilder signIn(String server) {
            return exec(http("direct grant")
                    .post(server + "/realms/" + Contender.REALM + "/protocol/openid-connect/token")
                    .formParam("grant_type", "password")
                    .formParam("client_id", DirectGrant.CLIENT)
                    .formParam("username", "#{username}")
                    .formParam("password", "#{password}")
                    .check(status().is(200)));
        }
    },

    /** The page, then its form, until the application has a code. */
    BROWSER {
        @Override
        ChainBuilder signIn(String server) {
            return exec(http("page")
                            .get(Pages.authorization(URI.create(server)).toString())
                            .check(status().is(200))
                            .check(regex("<form[^>]*\\saction=\"([^\"]+)\"").saveAs("form"))
                            .check(header("Set-Cookie").findAll().saveAs("cookies")))
                    .exitHereIfFailed()
                    .exec(http("form")
                            .post(session -> session.getString("form").replace("&amp;", "&"))
                            .header("Cookie", Flow::cookies)
                            .formParam("username", "#{username}")
                            .formParam("password", "#{password}")
                            .check(status().is(302))
                            .check(header("Location")
                                    .transform(location -> location.startsWith(Pages.CALLBACK))
                                    .is(true)));
        }
    };

    abstract ChainBuilder signIn(String server);

    /** Browsers send Secure cookies to localhost over plain HTTP, Gatling does not. */
    private static String cookies(Session session) {
        return session.<String>getList("cookies").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }
}

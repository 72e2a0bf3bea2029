package id.go.bappenas.sso.password.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.bappenas.sso.support.problem.Language;
import id.go.bappenas.sso.support.problem.ProblemMessages;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** The rules in a language, for clients and caches. The entity tag changes with the rules and the messages. */
record PolicyAnswer(KeycloakSession session, ProblemMessages words, Language language) {

    /** A client may show rules of this age. */
    private static final String CACHING = "public, max-age=300";

    private static final ObjectMapper JSON = new ObjectMapper();

    Response response() {
        var body = body();
        var tag = '"' + tag(body) + '"';
        var response = isKnown(tag)
                ? Response.notModified()
                : Response.ok(body, "application/json").header(HttpHeaders.CONTENT_LANGUAGE, language.tag());
        return response.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, CACHING)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private byte[] body() {
        try {
            var rules = new PasswordRulesRepresentation(session, words, language).list();
            return JSON.writeValueAsBytes(Map.of("rules", rules));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("maps and lists have a JSON form", e);
        }
    }

    private boolean isKnown(String tag) {
        var header = session.getContext().getHttpRequest().getHttpHeaders().getHeaderString(HttpHeaders.IF_NONE_MATCH);
        return header != null
                && Arrays.stream(header.split(","))
                        .map(known -> known.strip().replaceFirst("^W/", ""))
                        .anyMatch(known -> known.equals(tag) || known.equals("*"));
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return HexFormat.of().formatHex(Arrays.copyOf(digest, 16));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

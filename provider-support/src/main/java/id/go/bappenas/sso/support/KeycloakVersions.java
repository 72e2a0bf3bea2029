package id.go.bappenas.sso.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * The Keycloak that the bundle was built for, and those on which its end-to-end smoke tests ran (table in the README).
 *
 * @param built such as {@code 26.7.4}
 * @param tested includes {@code built}
 */
public record KeycloakVersions(String built, List<String> tested) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** The versions that the build wrote into the JAR. */
    public static KeycloakVersions ofBundle() {
        var properties = new Properties();
        try (var file = KeycloakVersions.class.getResourceAsStream("keycloak.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new KeycloakVersions(
                properties.getProperty("built"), List.of(COMMA.split(properties.getProperty("tested"))));
    }

    /** Whether the smoke tests ran on that Keycloak. */
    public boolean isTested(String running) {
        return tested.contains(running);
    }

    /** A line for the log if the running Keycloak is not the version of the build. */
    public Optional<String> notice(String running) {
        if (running.equals(built)) {
            return Optional.empty();
        }
        return Optional.of("SSO-START-002 built for Keycloak %s and runs on %s, which was %s; tested: %s"
                .formatted(built, running, isTested(running) ? "tested" : "not tested", String.join(", ", tested)));
    }
}

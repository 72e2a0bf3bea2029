package id.go.bappenas.sso.demo.apps;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSKeySelector;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** Keycloak's realm by OpenID Connect discovery, looked up at the first use. */
final class OpenIdProvider {

    static final int CONNECT_TIMEOUT_MILLIS = 3_000;
    static final int READ_TIMEOUT_MILLIS = 10_000;

    private final Supplier<URI> realm;
    private volatile Discovered discovered;

    OpenIdProvider(Supplier<URI> realm) {
        this.realm = realm;
    }

    /** The realm's metadata, and the keys of its tokens' signatures. */
    record Discovered(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {

        Issuer issuer() {
            return metadata.getIssuer();
        }
    }

    /** The address of the pages for officers. */
    String officersPages() throws AppErrorException {
        return discovered().issuer() + "/account-desk";
    }

    /** The realm of the last look-up. */
    Discovered discovered() throws AppErrorException {
        Discovered known = discovered;
        return known == null ? reachable() : known;
    }

    /**
     * The realm of a new look-up. Called before a browser is sent to Keycloak: if Keycloak is down, the user sees an error page
     * of the application and not a refused connection.
     */
    Discovered reachable() throws AppErrorException {
        OIDCProviderMetadata metadata = metadata();
        Discovered known = discovered;
        if (known == null || !known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())) {
            known = new Discovered(metadata, keys(metadata));
            discovered = known;
        }
        return known;
    }

    /** The address to which a sign-out form is redirected; empty if it is not yet known. Does not wait for Keycloak. */
    Optional<URI> endSessionEndpoint() {
        return Optional.ofNullable(discovered).map(realm -> realm.metadata().getEndSessionEndpointURI());
    }

    private OIDCProviderMetadata metadata() throws AppErrorException {
        URI issuer = realm.get();
        if (issuer == null) {
            throw new AppErrorException(AppError.UNREACHABLE, "The realm's address is not known yet");
        }
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
        } catch (IOException | GeneralException failed) {
            throw new AppErrorException(AppError.UNREACHABLE, failed);
        }
    }

    /** Accepts signatures of published keys; refuses "none" and secrets shared with a client. */
    private static JWSKeySelector<SecurityContext> keys(OIDCProviderMetadata metadata) throws AppErrorException {
        try {
            // The library's own limit of half a second is too short for a busy server.
            var patient = new DefaultResourceRetriever(CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), patient)
                    .build();
            return new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, source);
        } catch (MalformedURLException useless) {
            throw new AppErrorException(AppError.REFUSED, useless);
        }
    }
}

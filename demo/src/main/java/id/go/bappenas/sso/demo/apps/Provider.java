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

/** Keycloak's realm as OpenID Connect discovery describes it. Looked up when it is first needed. */
final class Provider {

    static final int CONNECT_TIMEOUT_MILLIS = 3_000;
    static final int READ_TIMEOUT_MILLIS = 10_000;

    private final Supplier<URI> realm;
    private volatile Discovered discovered;

    Provider(Supplier<URI> realm) {
        this.realm = realm;
    }

    /** The realm's metadata, and the keys that its tokens are signed with. */
    record Discovered(OIDCProviderMetadata metadata, JWSKeySelector<SecurityContext> keys) {

        Issuer issuer() {
            return metadata.getIssuer();
        }
    }

    /** The realm as it was last seen. */
    Discovered discovered() throws ProblemException {
        Discovered known = discovered;
        return known == null ? reachable() : known;
    }

    /**
     * The realm as it is now. Asked before a browser is sent there, so that a person meets a page of ours when Keycloak
     * is down, and not a browser's message about a refused connection.
     */
    Discovered reachable() throws ProblemException {
        OIDCProviderMetadata metadata = metadata();
        Discovered known = discovered;
        if (known == null || !known.metadata().getJWKSetURI().equals(metadata.getJWKSetURI())) {
            known = new Discovered(metadata, keys(metadata));
            discovered = known;
        }
        return known;
    }

    /** The address a sign-out form ends up at, if it is known: this never waits for Keycloak. */
    Optional<URI> endSessionEndpoint() {
        return Optional.ofNullable(discovered).map(realm -> realm.metadata().getEndSessionEndpointURI());
    }

    private OIDCProviderMetadata metadata() throws ProblemException {
        URI issuer = realm.get();
        if (issuer == null) {
            throw new ProblemException(Problem.UNREACHABLE, "The realm's address is not known yet");
        }
        try {
            return OIDCProviderMetadata.resolve(new Issuer(issuer), CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
        } catch (IOException | GeneralException failed) {
            throw new ProblemException(Problem.UNREACHABLE, failed);
        }
    }

    /** Any signature made with a published key will do; "none" and secrets shared with a client will not. */
    private static JWSKeySelector<SecurityContext> keys(OIDCProviderMetadata metadata) throws ProblemException {
        try {
            // The library gives up after half a second, which a busy server may need.
            var patient = new DefaultResourceRetriever(CONNECT_TIMEOUT_MILLIS, READ_TIMEOUT_MILLIS);
            JWKSource<SecurityContext> source = JWKSourceBuilder.create(
                            metadata.getJWKSetURI().toURL(), patient)
                    .build();
            return new JWSVerificationKeySelector<>(JWSAlgorithm.Family.SIGNATURE, source);
        } catch (MalformedURLException useless) {
            throw new ProblemException(Problem.REFUSED, useless);
        }
    }
}

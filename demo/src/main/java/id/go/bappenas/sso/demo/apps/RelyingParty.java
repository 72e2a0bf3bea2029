package id.go.bappenas.sso.demo.apps;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import id.go.bappenas.sso.demo.apps.OpenIdProvider.Discovered;
import id.go.bappenas.sso.demo.apps.PendingRequests.Pending;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The OpenID Connect client of one application: code flow with PKCE. */
final class RelyingParty {

    private static final Scope SCOPE = new Scope("openid", "profile");

    private final ClientID clientId;
    private final Optional<Secret> secret;
    private final OpenIdProvider provider;
    private final UnaryOperator<String> address;
    private final App app;

    /** @param address turns a path into the address that a browser uses */
    RelyingParty(App app, Optional<Secret> secret, OpenIdProvider provider, UnaryOperator<String> address) {
        this.app = app;
        this.clientId = new ClientID(app.clientId());
        this.secret = secret;
        this.provider = provider;
        this.address = address;
    }

    URI signIn(Pending pending) throws AppErrorException {
        return request(pending).build().toURI();
    }

    /** The address at which Keycloak shows the page that changes the password before it sends the browser back. */
    URI changePassword(Pending pending) throws AppErrorException {
        return request(pending)
                .customParameter("kc_action", "UPDATE_PASSWORD")
                .build()
                .toURI();
    }

    private AuthenticationRequest.Builder request(Pending pending) throws AppErrorException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId, callback())
                .endpointURI(provider.reachable().metadata().getAuthorizationEndpointURI())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
    }

    /** Exchanges Keycloak's answer at the callback for the user. */
    SignedInUser redeem(Map<String, List<String>> answer, Pending pending) throws AppErrorException {
        Discovered realm = provider.discovered();
        AuthorizationCode code = code(answer, realm.issuer());
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback(), pending.verifier());
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(tokenRequest(realm, grant).send());
            if (!response.indicatesSuccess()) {
                String error = response.toErrorResponse().getErrorObject().getCode();
                throw new AppErrorException(AppError.ofCode(String.valueOf(error)), "Token request refused: " + error);
            }
            JWT idToken =
                    response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            IDTokenValidator validator = new IDTokenValidator(realm.issuer(), clientId, realm.keys(), null);
            return SignedInUser.of(idToken, validator.validate(idToken, pending.nonce()));
        } catch (IOException | RemoteKeySourceException failed) {
            throw new AppErrorException(AppError.UNREACHABLE, failed);
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            throw new AppErrorException(AppError.REFUSED, invalid);
        }
    }

    private AuthorizationCode code(Map<String, List<String>> parameters, Issuer issuer) throws AppErrorException {
        AuthenticationResponse response = parse(parameters);
        // RFC 9207: the code of another server must not be sent to this realm's server.
        if (response.getIssuer() != null && !response.getIssuer().equals(issuer)) {
            throw new AppErrorException(AppError.REFUSED, "Answer of another issuer");
        }
        if (!response.indicatesSuccess()) {
            AppError problem = AppError.ofCode(
                    String.valueOf(response.toErrorResponse().getErrorObject().getCode()));
            throw new AppErrorException(problem, "Authorization request refused");
        }
        AuthorizationCode code = response.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw new AppErrorException(AppError.REFUSED, "Answer without a code");
        }
        return code;
    }

    private AuthenticationResponse parse(Map<String, List<String>> parameters) throws AppErrorException {
        try {
            return AuthenticationResponseParser.parse(callback(), parameters);
        } catch (ParseException malformed) {
            throw new AppErrorException(AppError.EXPIRED, malformed);
        }
    }

    private HTTPRequest tokenRequest(Discovered realm, AuthorizationCodeGrant grant) {
        URI endpoint = realm.metadata().getTokenEndpointURI();
        HTTPRequest request = secret.map(
                        value -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(clientId, value), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, clientId, grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(OpenIdProvider.CONNECT_TIMEOUT_MILLIS);
        request.setReadTimeout(OpenIdProvider.READ_TIMEOUT_MILLIS);
        return request;
    }

    /** The address that ends the session at Keycloak. Without an ID token Keycloak asks the user first. */
    URI signOut(Optional<JWT> idToken) throws AppErrorException {
        URI endpoint = provider.reachable().metadata().getEndSessionEndpointURI();
        URI goodbye = URI.create(address.apply(app.path("goodbye")));
        return new LogoutRequest(endpoint, idToken.orElse(null), null, clientId, goodbye, null, null).toURI();
    }

    LogoutTokenClaimsSet logoutToken(JWT token) throws AppErrorException, BadJOSEException, JOSEException {
        Discovered realm = provider.discovered();
        // Requires type "logout+jwt": no other token of the realm is accepted.
        return new LogoutTokenValidator(realm.issuer(), clientId, true, realm.keys(), null).validate(token);
    }

    private URI callback() {
        return URI.create(address.apply(app.path("callback")));
    }
}

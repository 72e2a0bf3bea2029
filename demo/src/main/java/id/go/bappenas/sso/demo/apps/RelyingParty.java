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
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.LogoutTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import com.nimbusds.openid.connect.sdk.validators.LogoutTokenValidator;
import id.go.bappenas.sso.demo.apps.PendingRequests.Pending;
import id.go.bappenas.sso.demo.apps.Provider.Discovered;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One application's conversation with Keycloak: OpenID Connect, code flow with PKCE. */
final class RelyingParty {

    private static final Scope SCOPE = new Scope("openid", "profile");

    private final ClientID clientId;
    private final Optional<Secret> secret;
    private final Provider provider;
    private final UnaryOperator<String> address;
    private final App app;

    /** @param address turns a path of ours into the address that a browser knows it by */
    RelyingParty(App app, Optional<Secret> secret, Provider provider, UnaryOperator<String> address) {
        this.app = app;
        this.clientId = new ClientID(app.clientId());
        this.secret = secret;
        this.provider = provider;
        this.address = address;
    }

    URI signIn(Pending pending) throws ProblemException {
        return request(pending).build().toURI();
    }

    /** Asks Keycloak for the page that changes the password, before it sends the person back. */
    URI changePassword(Pending pending) throws ProblemException {
        return request(pending)
                .customParameter("kc_action", "UPDATE_PASSWORD")
                .build()
                .toURI();
    }

    private AuthenticationRequest.Builder request(Pending pending) throws ProblemException {
        return new AuthenticationRequest.Builder(ResponseType.CODE, SCOPE, clientId, callback())
                .endpointURI(provider.reachable().metadata().getAuthorizationEndpointURI())
                .state(pending.state())
                .nonce(pending.nonce())
                .codeChallenge(pending.verifier(), CodeChallengeMethod.S256);
    }

    /** Turns Keycloak's answer at the callback into the person it speaks of. */
    Identity redeem(Map<String, List<String>> answer, Pending pending) throws ProblemException {
        Discovered realm = provider.discovered();
        AuthorizationCode code = AuthorizationAnswer.code(callback(), answer, realm.issuer());
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(code, callback(), pending.verifier());
        try {
            TokenResponse response =
                    OIDCTokenResponseParser.parse(tokenRequest(realm, grant).send());
            if (!response.indicatesSuccess()) {
                String error = response.toErrorResponse().getErrorObject().getCode();
                throw new ProblemException(Problem.ofCode(String.valueOf(error)), "Token request refused: " + error);
            }
            JWT idToken =
                    response.toSuccessResponse().getTokens().toOIDCTokens().getIDToken();
            IDTokenValidator validator = new IDTokenValidator(realm.issuer(), clientId, realm.keys(), null);
            return Identity.of(idToken, validator.validate(idToken, pending.nonce()));
        } catch (IOException | RemoteKeySourceException failed) {
            throw new ProblemException(Problem.UNREACHABLE, failed);
        } catch (ParseException | BadJOSEException | JOSEException invalid) {
            throw new ProblemException(Problem.REFUSED, invalid);
        }
    }

    private HTTPRequest tokenRequest(Discovered realm, AuthorizationCodeGrant grant) {
        URI endpoint = realm.metadata().getTokenEndpointURI();
        HTTPRequest request = secret.map(
                        value -> new TokenRequest.Builder(endpoint, new ClientSecretBasic(clientId, value), grant))
                .orElseGet(() -> new TokenRequest.Builder(endpoint, clientId, grant))
                .build()
                .toHTTPRequest();
        request.setConnectTimeout(Provider.CONNECT_TIMEOUT_MILLIS);
        request.setReadTimeout(Provider.READ_TIMEOUT_MILLIS);
        return request;
    }

    /** Without an ID token Keycloak asks the person before it ends the session. */
    URI signOut(Optional<JWT> idToken) throws ProblemException {
        URI endpoint = provider.reachable().metadata().getEndSessionEndpointURI();
        URI goodbye = URI.create(address.apply(app.path("goodbye")));
        return new LogoutRequest(endpoint, idToken.orElse(null), null, clientId, goodbye, null, null).toURI();
    }

    LogoutTokenClaimsSet logoutToken(JWT token) throws ProblemException, BadJOSEException, JOSEException {
        Discovered realm = provider.discovered();
        // Typed "logout+jwt", so that no other token of the realm can pass for one.
        return new LogoutTokenValidator(realm.issuer(), clientId, true, realm.keys(), null).validate(token);
    }

    private URI callback() {
        return URI.create(address.apply(app.path("callback")));
    }
}

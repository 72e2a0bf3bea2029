package id.go.bappenas.sso.e2e.harness;

import java.util.Map;
import java.util.TreeMap;

/** The address of an application's sign-in request, with parameters that the stand-ins never send. */
public final class SignInRequest {

    private SignInRequest() {}

    /** The address of a sign-in request of Smart Office. */
    public static String smartOffice(Sso sso, Map<String, String> more) {
        return address(sso.realm(), "smart-office", sso.smartOffice() + "callback", more);
    }

    /** @param realm the realm's address */
    public static String address(String realm, String client, String callback, Map<String, String> more) {
        var parameters = new TreeMap<>(Map.of(
                "response_type", "code",
                "scope", "openid",
                "client_id", client,
                "redirect_uri", callback,
                "code_challenge_method", "S256",
                "code_challenge", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
        parameters.putAll(more);
        return realm + "/protocol/openid-connect/auth?" + Http.form(parameters);
    }
}

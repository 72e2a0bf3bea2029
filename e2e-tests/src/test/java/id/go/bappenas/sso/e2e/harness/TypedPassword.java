package id.go.bappenas.sso.e2e.harness;

import java.util.Map;
import java.util.regex.Pattern;

/** A name and a password at the sign-in page, over plain HTTP on a device of its own. */
public final class TypedPassword {

    /** The parameter of an application's callback; pages of Keycloak have {@code session_code}. */
    private static final Pattern CODE = Pattern.compile("(^|&)code=");

    private TypedPassword() {}

    /**
     * Signs in to Smart Office.
     *
     * @param language of the device; the sign-in makes it the language of the person's mails
     * @param parameters of the sign-in request, in addition to the usual ones
     */
    public static Forms signIn(Sso sso, String language, Person person, Map<String, String> parameters) {
        return new Forms(language)
                .with("Accept: text/html")
                .get(SignInRequest.smartOffice(sso, parameters))
                .submit(Map.of("username", person.username(), "password", person.password()));
    }

    /** Whether the sign-in page accepts the password, whatever the sign-in then asks for. */
    public static boolean isValid(Sso sso, Person person) {
        var device = signIn(sso, "en", person, Map.of());
        return isSignedIn(device) || !device.page().equals("login-login");
    }

    /** Whether the device has arrived at the application. */
    public static boolean isSignedIn(Forms device) {
        return CODE.matcher(String.valueOf(device.address().getQuery())).find();
    }
}

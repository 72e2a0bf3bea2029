package id.go.bappenas.sso.e2e.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A registered passkey, to test which factor a sign-in asks for. It has no private key, so no test can use it. */
public enum Passkey {
    SECOND_STEP("webauthn"),
    WITHOUT_PASSWORD("webauthn-passwordless");

    private static final String DATA = """
            {"aaguid":"00000000-0000-0000-0000-000000000000","credentialId":"%sA","counter":0,"transports":["usb"],
            "credentialPublicKey":"pQECAyYgASFYIA","attestationStatementFormat":"none"}""";

    private final String type;

    Passkey(String type) {
        this.type = type;
    }

    /** Creates an employee with such a passkey. */
    public Person employee(Sso sso) {
        return sso.people().employee(this::addTo);
    }

    /** Creates an employee with such a passkey and an app. */
    public Person employee(Sso sso, Totp app) {
        return sso.people().employee(representation -> {
            addTo(representation);
            app.addTo(representation);
        });
    }

    /** Adds the passkey to the credentials of a user representation (Admin REST). */
    private void addTo(Map<String, Object> representation) {
        var credentials = new ArrayList<Object>((List<?>) representation.get("credentials"));
        credentials.add(Map.of(
                "type",
                type,
                "userLabel",
                "Kunci",
                "secretData",
                "{}",
                "credentialData",
                DATA.formatted(representation.get("username").toString().replace(".", ""))));
        representation.put("credentials", credentials);
    }
}

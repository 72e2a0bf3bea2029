package id.go.bappenas.sso.reset.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks for nothing. */
final class NoCaptchaProvider implements CaptchaProvider {

    @Override
    public void prepare(LoginFormsProvider form, AuthenticationSessionModel session, String step, int cost) {
        form.setAttribute(FIELD, Map.of("asked", false));
    }

    @Override
    public CaptchaResult verify(
            AuthenticationSessionModel session, String step, MultivaluedMap<String, String> posted) {
        return CaptchaResult.SOLVED;
    }

    @Override
    public void close() {}
}

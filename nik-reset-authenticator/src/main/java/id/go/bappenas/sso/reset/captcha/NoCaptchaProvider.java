package id.go.bappenas.sso.reset.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;

/** Accepts each request without a challenge. */
final class NoCaptchaProvider implements CaptchaProvider {

    @Override
    public void prepare(LoginFormsProvider form, CaptchaTask task) {
        form.setAttribute(FIELD, Map.of("asked", false));
    }

    @Override
    public CaptchaResult verify(CaptchaTask task, MultivaluedMap<String, String> posted) {
        return CaptchaResult.SOLVED;
    }

    @Override
    public boolean needsScript() {
        return false;
    }

    @Override
    public void close() {}
}

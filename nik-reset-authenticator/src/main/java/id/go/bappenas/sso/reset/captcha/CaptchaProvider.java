package id.go.bappenas.sso.reset.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.provider.Provider;

/** Asks for a proof that costs a program computing time. SPI {@code captcha}. */
public interface CaptchaProvider extends Provider {

    /** Name of the posted field, of the form's attribute, and of the field that errors belong to. */
    String FIELD = "captcha";

    /**
     * Adds attribute {@code captcha} to the form, for {@code captcha.ftl}. Each GET of a page gets a new challenge; the page's
     * script renews it before it expires.
     */
    void prepare(LoginFormsProvider form, CaptchaTask task);

    /**
     * Checks the posted answer. A right answer can be used once on all nodes. Never throws because of the posted text.
     *
     * @param task the required purpose and cost of the answer
     */
    CaptchaResult verify(CaptchaTask task, MultivaluedMap<String, String> posted);
}

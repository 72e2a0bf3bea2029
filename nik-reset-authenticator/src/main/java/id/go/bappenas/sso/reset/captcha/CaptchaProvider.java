package id.go.bappenas.sso.reset.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.provider.Provider;

/** Asks for a proof that costs a machine something. SPI {@code captcha}. */
public interface CaptchaProvider extends Provider {

    /** Name of the posted field, of the form's attribute, and of the field that errors belong to. */
    String FIELD = "captcha";

    /**
     * Puts what the page needs into the form, as attribute {@code captcha} for {@code captcha.ftl}. A page that is asked for
     * again by GET gets a new challenge; the page's own script does that before the old one runs out.
     */
    void prepare(LoginFormsProvider form, CaptchaTask task);

    /**
     * Judges what was posted; a good answer is used up by it, on all nodes. Never throws for what was posted.
     *
     * @param task what the answer has to be good for, at the price of now
     */
    CaptchaResult verify(CaptchaTask task, MultivaluedMap<String, String> posted);
}

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
     * As {@link #prepare(LoginFormsProvider, CaptchaTask)}, for a page that is shown again. A right answer that was posted and
     * not used up stays on the page, so that another fault of the form does not cost the person a second one.
     */
    default void prepare(LoginFormsProvider form, CaptchaTask task, MultivaluedMap<String, String> posted) {
        prepare(form, task);
    }

    /** Checks the posted answer without using it up, for a form that is refused for another fault. Never lets a step go on. */
    default CaptchaResult check(CaptchaTask task, MultivaluedMap<String, String> posted) {
        return CaptchaResult.SOLVED;
    }

    /** Whether the page's part needs JavaScript. */
    default boolean needsScript() {
        return true;
    }

    /**
     * Checks the posted answer. A right answer can be used once on all nodes. Never throws because of the posted text.
     *
     * @param task the required purpose and cost of the answer
     */
    CaptchaResult verify(CaptchaTask task, MultivaluedMap<String, String> posted);
}

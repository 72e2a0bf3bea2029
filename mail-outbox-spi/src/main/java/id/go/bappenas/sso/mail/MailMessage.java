package id.go.bappenas.sso.mail;

import java.util.List;
import java.util.Map;
import org.keycloak.models.UserModel;

/**
 * A mail for Keycloak's e-mail theme.
 *
 * @param user user whose language and name the mail uses
 * @param to address of the recipient
 * @param subjectKey key in the e-mail theme's messages
 * @param subjectArguments arguments of the subject
 * @param template file name under {@code html/} and {@code text/}, with {@code .ftl}
 * @param attributes attributes of the template
 */
public record MailMessage(
        UserModel user,
        String to,
        String subjectKey,
        List<Object> subjectArguments,
        String template,
        Map<String, Object> attributes) {}

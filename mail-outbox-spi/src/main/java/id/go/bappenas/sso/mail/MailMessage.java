package id.go.bappenas.sso.mail;

import java.util.List;
import java.util.Map;
import org.keycloak.models.UserModel;

/**
 * A mail as Keycloak's e-mail theme takes it.
 *
 * @param user whose language and name it uses
 * @param to address it goes to
 * @param subjectKey key in the e-mail theme's messages
 * @param subjectArguments arguments of the subject
 * @param template file name under {@code html/} and {@code text/}, with {@code .ftl}
 * @param attributes what the template reads
 */
public record MailMessage(
        UserModel user,
        String to,
        String subjectKey,
        List<Object> subjectArguments,
        String template,
        Map<String, Object> attributes) {}

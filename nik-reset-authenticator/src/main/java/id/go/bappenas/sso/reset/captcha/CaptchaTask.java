package id.go.bappenas.sso.reset.captcha;

import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What a challenge is posed for. An answer is good for the same session, tab, page and subject only, and only if its challenge
 * was at least as dear.
 *
 * @param session whose tab it is
 * @param step name of the page
 * @param subject what is tried, such as a typed user name; its spelling counts
 * @param cost how much dearer than usual, 0 for the usual, each step doubles it
 */
public record CaptchaTask(AuthenticationSessionModel session, String step, String subject, int cost) {}

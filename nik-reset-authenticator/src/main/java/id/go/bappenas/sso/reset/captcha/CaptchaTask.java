package id.go.bappenas.sso.reset.captcha;

import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Purpose of a challenge. An answer is valid only for the same session, tab, page and subject, and only up to the cost of its
 * challenge.
 *
 * @param session authentication session of the tab
 * @param step name of the page
 * @param subject the tried value, such as a typed user name; its spelling counts
 * @param cost number of doublings of the usual cost
 */
public record CaptchaTask(AuthenticationSessionModel session, String step, String subject, int cost) {}

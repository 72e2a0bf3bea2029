package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;

/**
 * What became of a press of "Bukan saya".
 *
 * @param problem why nothing was done; {@code null} if it was done, else all others are {@code null}
 * @param userId of the person whose account it is
 * @param alarm how Pusdatin is told of it
 */
record NotMeResult(LinkProblem problem, String userId, Disowned about, NotMeEffects effects, AlarmDelivery alarm) {

    static NotMeResult nothing(LinkProblem problem) {
        return new NotMeResult(problem, null, null, null, null);
    }
}

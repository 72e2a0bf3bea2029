package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;

/**
 * The result of a press of "Bukan saya".
 *
 * @param problem why nothing was done, and then all other components are {@code null}; {@code null} if the press took effect
 * @param userId owner of the account
 * @param alarm how the alarm reaches Pusdatin
 */
record NotMeResult(LinkProblem problem, String userId, Disowned about, NotMeEffects effects, AlarmDelivery alarm) {

    static NotMeResult nothing(LinkProblem problem) {
        return new NotMeResult(problem, null, null, null, null);
    }
}

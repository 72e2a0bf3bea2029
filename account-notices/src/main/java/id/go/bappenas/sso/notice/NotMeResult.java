package id.go.bappenas.sso.notice;

import id.go.bappenas.sso.employee.event.Disowned;

/**
 * The result of a press of "Bukan saya".
 *
 * @param problem {@code null} if the press took effect; otherwise the reason, and all other components are {@code null}
 * @param userId owner of the account
 * @param alarm how the alarm reaches Pusdatin
 */
record NotMeResult(LinkProblem problem, String userId, Disowned about, NotMeEffects effects, AlarmDelivery alarm) {

    static NotMeResult nothing(LinkProblem problem) {
        return new NotMeResult(problem, null, null, null, null);
    }
}

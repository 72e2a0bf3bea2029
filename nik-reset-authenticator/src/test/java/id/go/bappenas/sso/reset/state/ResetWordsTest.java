package id.go.bappenas.sso.reset.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class ResetWordsTest extends ProblemMessagesContract {

    ResetWordsTest() {
        super(ResetContributor.class, "state");
    }
}

package id.go.bappenas.sso.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class StateWordsTest extends ProblemMessagesContract {

    StateWordsTest() {
        super(StateText.class, "state");
    }
}

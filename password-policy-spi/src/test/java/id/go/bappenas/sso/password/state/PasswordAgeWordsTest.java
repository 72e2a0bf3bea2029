package id.go.bappenas.sso.password.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class PasswordAgeWordsTest extends ProblemMessagesContract {

    PasswordAgeWordsTest() {
        super(PasswordAgeContributor.class, "state");
    }
}

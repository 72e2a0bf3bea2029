package id.go.bappenas.sso.signin;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class SignInWordsTest extends ProblemMessagesContract {

    SignInWordsTest() {
        super(SignInContributor.class, "state");
    }
}

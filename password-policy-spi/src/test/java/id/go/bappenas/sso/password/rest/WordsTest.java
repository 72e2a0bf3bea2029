package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class WordsTest extends ProblemMessagesContract {

    WordsTest() {
        super(PasswordResource.class, "password");
    }
}

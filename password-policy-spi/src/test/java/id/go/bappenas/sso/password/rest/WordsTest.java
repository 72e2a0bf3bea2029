package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.messages.WordsContract;

class WordsTest extends WordsContract {

    WordsTest() {
        super(PasswordResource.class, "password");
    }
}

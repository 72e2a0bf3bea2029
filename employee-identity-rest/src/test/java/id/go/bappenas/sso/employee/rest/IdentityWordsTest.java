package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.messages.WordsContract;

class IdentityWordsTest extends WordsContract {

    IdentityWordsTest() {
        super(IdentityResource.class, "identity");
    }
}

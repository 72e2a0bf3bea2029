package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class IdentityWordsTest extends ProblemMessagesContract {

    IdentityWordsTest() {
        super(EmployeeActions.class, "identity");
    }
}

package id.go.bappenas.sso.provisioning.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class RequestWordsTest extends ProblemMessagesContract {

    RequestWordsTest() {
        super(RequestContributor.class, "state");
    }
}

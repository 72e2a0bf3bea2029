package id.go.bappenas.sso.password.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class OverviewWordsTest extends ProblemMessagesContract {

    OverviewWordsTest() {
        super(ExpiryContributor.class, "overview");
    }
}

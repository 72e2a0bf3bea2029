package id.go.bappenas.sso.provisioning.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class OverviewWordsTest extends ProblemMessagesContract {

    OverviewWordsTest() {
        super(RequestOverview.class, "overview");
    }
}

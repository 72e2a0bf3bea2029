package id.go.bappenas.sso.reset.state;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class OverviewWordsTest extends ProblemMessagesContract {

    OverviewWordsTest() {
        super(RefusalContributor.class, "overview");
    }
}

package id.go.bappenas.sso.overview;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class OverviewWordsTest extends ProblemMessagesContract {

    OverviewWordsTest() {
        super(MailContributor.class, "overview");
    }
}

package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.messages.ProblemMessagesContract;

class ProvisioningWordsTest extends ProblemMessagesContract {

    ProvisioningWordsTest() {
        super(AccountProvisioningResource.class, "provisioning");
    }
}

package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.messages.WordsContract;

class ProvisioningWordsTest extends WordsContract {

    ProvisioningWordsTest() {
        super(AccountProvisioningResource.class, "provisioning");
    }
}

package id.go.bappenas.sso.provisioning.rest;

import id.go.bappenas.sso.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super(AccountProvisioningResource.class, AccountProvisioningProviderFactory.PROVIDER_ID);
    }
}

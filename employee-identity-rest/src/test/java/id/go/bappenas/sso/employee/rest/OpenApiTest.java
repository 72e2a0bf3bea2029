package id.go.bappenas.sso.employee.rest;

import id.go.bappenas.sso.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super(IdentityResource.class, IdentityResourceProviderFactory.PROVIDER_ID);
    }
}

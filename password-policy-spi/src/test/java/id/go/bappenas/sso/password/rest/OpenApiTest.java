package id.go.bappenas.sso.password.rest;

import id.go.bappenas.sso.openapi.OpenApiContract;

class OpenApiTest extends OpenApiContract {

    OpenApiTest() {
        super(PasswordResource.class, PasswordResourceProviderFactory.PROVIDER_ID);
    }
}

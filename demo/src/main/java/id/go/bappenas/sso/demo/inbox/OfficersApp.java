package id.go.bappenas.sso.demo.inbox;

import id.go.bappenas.sso.demo.keycloak.Otp;

/** The authenticator app of one of the demo's officers, whose codes the inbox shows instead of a phone. */
public record OfficersApp(String username, Otp app) {}

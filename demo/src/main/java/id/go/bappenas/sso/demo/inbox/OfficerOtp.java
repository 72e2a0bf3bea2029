package id.go.bappenas.sso.demo.inbox;

import id.go.bappenas.sso.demo.keycloak.Otp;

/** The authenticator app of one officer of the demo. The inbox shows its codes in place of a phone. */
public record OfficerOtp(String username, Otp app) {}

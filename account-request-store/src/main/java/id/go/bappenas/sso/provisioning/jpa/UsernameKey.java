package id.go.bappenas.sso.provisioning.jpa;

import java.io.Serializable;

/** The key of a row about a user name: the realm and the name. */
public record UsernameKey(String realmId, String name) implements Serializable {}

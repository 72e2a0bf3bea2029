package id.go.bappenas.sso.provisioning.jpa;

/** A row about a person, and its request. */
public record RowOfPerson(RequestEntity request, RowEntity row) {}

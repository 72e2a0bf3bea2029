package id.go.bappenas.sso.employee.identity;

/** What an employee states to prove who they are; none of it is ever stored, logged or mapped into a token as it is. */
public record IdentityFactors(Nik nik, BirthPlace birthPlace, BirthDate birthDate) {}

package id.go.bappenas.sso.employee.identity;

/** The data with which employees prove their identity. It is never stored, logged or put into a token in clear text. */
public record IdentityFactors(Nik nik, BirthPlace birthPlace, BirthDate birthDate) {}

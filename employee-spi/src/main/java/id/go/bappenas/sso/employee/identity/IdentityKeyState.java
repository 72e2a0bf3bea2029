package id.go.bappenas.sso.employee.identity;

/**
 * The keys of a realm's identity data.
 *
 * @param active keys that are in use
 * @param missing ids of the server option without a usable entry in the vault; all requests that need a key are then refused
 * @param peopleWithoutKey people with digests under a key that is not active; while an entry is missing, all people
 */
public record IdentityKeyState(int active, int missing, long peopleWithoutKey) {}

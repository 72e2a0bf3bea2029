package id.go.bappenas.sso.employee.identity;

/**
 * The keys of a realm's identity data. All are 0 for a realm that has no such data and does not ask for them.
 *
 * @param active keys that are in use
 * @param missing ids of the server option whose entry in the vault is missing, not readable, not a key, or another key than that
 *     of the people on file; all requests that need a key are then refused, unless the node read the key before: then they are
 *     refused after its next restart
 * @param peopleWithoutKey people with digests under a key that is not active; while requests are refused, all people
 */
public record IdentityKeyState(int active, int missing, long peopleWithoutKey) {}

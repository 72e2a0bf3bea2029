package id.go.bappenas.sso.argon2;

import java.util.concurrent.Semaphore;

/**
 * What a server hashes with: as many at a time as Keycloak allows, by default one for each core.
 *
 * @param defaults parameters of new hashes
 * @param permits one for each hash that may run
 */
record Hasher(Argon2Hash argon2, Parameters defaults, Semaphore permits) {

    byte[] hash(byte[] password, byte[] salt, Parameters parameters) {
        try {
            permits.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a core", e);
        }
        try {
            return argon2.of(password, salt, parameters);
        } finally {
            permits.release();
        }
    }
}

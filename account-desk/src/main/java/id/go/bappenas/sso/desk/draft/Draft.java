package id.go.bappenas.sso.desk.draft;

import java.time.Instant;

/**
 * A draft as it is stored.
 *
 * @param version grows with each change
 */
record Draft(String id, int version, Instant expiresAt, DraftContent content) {

    /** The key with which its request is sent, so that it is sent once. */
    static String idempotencyKey(String id) {
        return "draft-" + id;
    }
}

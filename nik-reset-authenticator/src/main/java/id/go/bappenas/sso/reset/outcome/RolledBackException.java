package id.go.bappenas.sso.reset.outcome;

import id.go.bappenas.sso.reset.request.RefusedException;

/** Carries a refusal out of a transaction that it ends. */
final class RolledBackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final RefusedException refused;

    RolledBackException(RefusedException refused) {
        super(refused);
        this.refused = refused;
    }

    RefusedException refused() {
        return refused;
    }
}

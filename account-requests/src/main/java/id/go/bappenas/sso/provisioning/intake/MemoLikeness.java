package id.go.bappenas.sso.provisioning.intake;

import id.go.bappenas.sso.provisioning.jpa.Requests;

/** The likeness of memo numbers that were stored before numbers were compared by it. */
public final class MemoLikeness {

    private static final int LOT = 500;

    private MemoLikeness() {}

    /** Nothing is left to do after the first start. */
    public static void learn(Requests requests) {
        for (var lot = requests.withoutMemoLikeness(LOT); !lot.isEmpty(); lot = requests.withoutMemoLikeness(LOT)) {
            lot.forEach(request -> request.memoLikeness(Claims.memo(
                    request.realmId(), request.kind(), request.memo().number())));
            requests.flush(lot);
        }
    }
}

package id.go.bappenas.sso.support.keycloak;

import java.lang.StackWalker.Option;
import org.keycloak.models.RealmModel;

/**
 * Distinguishes a policy that is read from a realm from one that is about to be saved. Keycloak 26.7.4 calls
 * {@code parseConfig} for both, and a realm whose stored policy is refused cannot be loaded: a file that is missing after a
 * restart, or on one node of a cluster, would stop every sign-in.
 */
public final class StoredPolicy {

    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private StoredPolicy() {}

    /** Whether a realm reads its stored policy; false if an administrator saves one. */
    public static boolean isBeingRead() {
        return CALLERS.walk(frames -> frames.anyMatch(frame -> "getPasswordPolicy".equals(frame.getMethodName())
                && RealmModel.class.isAssignableFrom(frame.getDeclaringClass())));
    }
}

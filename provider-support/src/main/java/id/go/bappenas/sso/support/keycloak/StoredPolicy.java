package id.go.bappenas.sso.support.keycloak;

import java.lang.StackWalker.Option;
import org.keycloak.models.RealmModel;

/**
 * Tells a policy that is read from a realm from one that is about to be saved. Keycloak 26.7.4 calls {@code parseConfig}
 * for both, and a realm whose stored policy is refused cannot be loaded at all: a file that is lost before a restart, or
 * that one node of a cluster lacks, would stop every sign-in.
 */
public final class StoredPolicy {

    private static final StackWalker CALLERS = StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE);

    private StoredPolicy() {}

    /** Whether a realm is asking, and not an administrator. */
    public static boolean isBeingRead() {
        return CALLERS.walk(frames -> frames.anyMatch(frame -> "getPasswordPolicy".equals(frame.getMethodName())
                && RealmModel.class.isAssignableFrom(frame.getDeclaringClass())));
    }
}

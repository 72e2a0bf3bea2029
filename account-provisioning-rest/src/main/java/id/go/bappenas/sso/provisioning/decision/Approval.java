package id.go.bappenas.sso.provisioning.decision;

import java.util.Set;

/**
 * The row numbers in an approval.
 *
 * @param reactivate rows whose disabled account the worker enables
 * @param acknowledged rows whose findings the verifier accepts
 */
public record Approval(Set<Integer> reactivate, Set<Integer> acknowledged) {

    public static final Approval BARE = new Approval(Set.of(), Set.of());
}

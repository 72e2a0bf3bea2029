package id.go.bappenas.sso.provisioning.decision;

import java.util.Set;

/**
 * What a verifier says with an approval, by numbers of rows.
 *
 * @param reactivate rows whose disabled account is to be enabled again
 * @param acknowledged rows that are approved in spite of what was found about them
 */
public record Approval(Set<Integer> reactivate, Set<Integer> acknowledged) {

    public static final Approval BARE = new Approval(Set.of(), Set.of());
}

package id.go.bappenas.sso.benchmark.measure;

import java.util.List;

/**
 * The numbers of a run.
 *
 * @param rounds turns of each subject
 * @param readings per turn, if they are taken one by one
 * @param seconds of load per turn
 * @param users the number of users that sign in at the same time, repeatedly
 * @param people numbers of registered employees; the others are compared with the first
 * @param signIns the number of sign-ins before the heap is read
 */
public record Amounts(int rounds, int readings, int seconds, int users, List<Integer> people, int signIns) {

    public Amounts {
        people = List.copyOf(people);
    }
}

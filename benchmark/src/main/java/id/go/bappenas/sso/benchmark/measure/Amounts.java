package id.go.bappenas.sso.benchmark.measure;

import java.util.List;

/**
 * The numbers of a run.
 *
 * @param rounds in each of them both servers start anew and every row is measured once
 * @param warmUp the most windows of a warm-up
 * @param readings per turn, if they are taken one by one
 * @param seconds of load per turn
 * @param users the number of users that sign in at the same time, repeatedly
 * @param people numbers of registered employees; the others are compared with the first
 * @param sessions the number of sessions for which the memory is read
 * @param list rows of the long account request
 */
public record Amounts(
        int rounds, int warmUp, int readings, int seconds, int users, List<Integer> people, int sessions, int list) {

    public Amounts {
        people = List.copyOf(people);
    }
}

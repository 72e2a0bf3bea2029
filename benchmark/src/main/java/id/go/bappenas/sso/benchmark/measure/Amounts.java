package id.go.bappenas.sso.benchmark.measure;

import java.util.List;

/**
 * How much is measured.
 *
 * @param rounds turns of each subject
 * @param readings per turn, where readings are taken one by one
 * @param seconds of load per turn, where a crowd is sent
 * @param users the crowd: who sign in at the same time, again and again
 * @param people numbers of people on file, the first being what the others are compared with
 * @param signIns after how many the heap is read
 */
public record Amounts(int rounds, int readings, int seconds, int users, List<Integer> people, int signIns) {

    public Amounts {
        people = List.copyOf(people);
    }
}

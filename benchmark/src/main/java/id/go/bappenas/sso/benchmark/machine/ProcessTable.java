package id.go.bappenas.sso.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * The CPU time of all processes at one time, from {@code /proc/<pid>/stat}: user and system time of the process, and of its
 * ended children.
 */
record ProcessTable(Map<Long, Entry> entries) {

    /** @param ticks in hundredths of a second */
    record Entry(long parent, long ticks) {}

    private static final int FIELD_AFTER_NAME = 3;
    private static final int PARENT = 4;
    /** utime, stime, cutime, cstime */
    private static final int FIRST_TIME = 14;

    private static final int LAST_TIME = 17;

    /** Returns an empty table on systems without {@code /proc}. */
    static ProcessTable read(Path proc) {
        var entries = new HashMap<Long, Entry>();
        try (var folders = Files.newDirectoryStream(proc, "[0-9]*")) {
            for (var folder : folders) {
                stat(folder)
                        .ifPresent(stat ->
                                entries.put(Long.valueOf(folder.getFileName().toString()), parse(stat)));
            }
        } catch (IOException e) {
            return new ProcessTable(Map.of());
        }
        return new ProcessTable(Map.copyOf(entries));
    }

    /** Empty if the process ended in between. */
    private static Optional<String> stat(Path folder) {
        try {
            return Optional.of(Files.readString(folder.resolve("stat")));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Parses the file's one line. The name is in brackets, and may have spaces and brackets. */
    static Entry parse(String stat) {
        var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        long ticks = 0;
        for (int field = FIRST_TIME; field <= LAST_TIME; field++) {
            ticks += Long.parseLong(fields[field - FIELD_AFTER_NAME]);
        }
        return new Entry(Long.parseLong(fields[PARENT - FIELD_AFTER_NAME]), ticks);
    }

    /**
     * The CPU time of a process and its living descendants, which includes that of their ended children. Without the
     * descendants that are in {@code others}, and theirs.
     *
     * @return hundredths of a second; 0 if there is no such process
     */
    long ticks(long root, Collection<Long> others) {
        return tree(root, others).map(process -> entries.get(process).ticks()).sum();
    }

    /** The ids of a process and its living descendants. */
    LongStream tree(long root) {
        return tree(root, List.of());
    }

    private LongStream tree(long root, Collection<Long> others) {
        var tree = new HashSet<Long>();
        return entries.keySet().stream()
                .filter(process -> isIn(process, root, others, tree))
                .mapToLong(Long::longValue);
    }

    private boolean isIn(long process, long root, Collection<Long> others, Set<Long> tree) {
        if (process == root || tree.contains(process)) {
            return true;
        }
        var entry = entries.get(process);
        if (entry == null || others.contains(process) || entry.parent() == process) {
            return false;
        }
        var isIn = isIn(entry.parent(), root, others, tree);
        if (isIn) {
            tree.add(process);
        }
        return isIn;
    }
}

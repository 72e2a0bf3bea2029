package id.go.bappenas.sso.benchmark.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * How much of a server's CPU time its JIT compiler uses, from {@code /proc/<pid>/task}: HotSpot names the threads
 * {@code C1 CompilerThread0} and {@code C2 CompilerThread0}, and Linux keeps the first fifteen characters. Not safe for several
 * threads.
 */
public final class JitCompiler {

    private static final Path PROC = Path.of("/proc");
    private static final List<String> NAMES = List.of("(C1 Compiler", "(C2 Compiler");

    private final long server;
    private final Path proc;
    private long compiling;
    private long all;

    /** @param server the id of the server's process, which may be a shell that started Java */
    public JitCompiler(long server) {
        this(server, PROC);
    }

    JitCompiler(long server, Path proc) {
        this.server = server;
        this.proc = proc;
        share();
    }

    /**
     * The share since the call before, or since this object was made, from 0 to 1. It is 0 if the server did nothing, and on
     * systems without {@code /proc}. Time of compiler threads that ended in between is not in it: HotSpot ends those that have
     * nothing to do.
     */
    public double share() {
        long compilingBefore = compiling;
        long allBefore = all;
        var table = ProcessTable.read(proc);
        all = table.ticks(server, List.of());
        compiling = table.tree(server).flatMap(this::compilerTicks).sum();
        return all <= allBefore ? 0 : Math.max(0, compiling - compilingBefore) / (double) (all - allBefore);
    }

    private LongStream compilerTicks(long process) {
        try (var threads = Files.list(proc.resolve(process + "/task"))) {
            return LongStream.of(threads.flatMap(JitCompiler::stat)
                    .filter(stat -> NAMES.stream().anyMatch(stat::contains))
                    .mapToLong(stat -> ProcessTable.parse(stat).ticks())
                    .sum());
        } catch (IOException e) {
            return LongStream.empty();
        }
    }

    /** Empty if the thread ended in between. */
    private static Stream<String> stat(Path thread) {
        try {
            return Stream.of(Files.readString(thread.resolve("stat")));
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}

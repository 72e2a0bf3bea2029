package id.go.bappenas.sso.support.jpa;

import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Splits values for queries with {@code in}, because databases limit how many one query may have. */
public final class Chunks {

    private static final int MOST = 500;

    private Chunks() {}

    /** All values in their order, at most 500 in each list. */
    public static <T> Stream<List<T>> of(Collection<T> values) {
        var all = List.copyOf(values);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST)
                .mapToObj(from -> all.subList(from, Math.min(from + MOST, all.size())));
    }
}

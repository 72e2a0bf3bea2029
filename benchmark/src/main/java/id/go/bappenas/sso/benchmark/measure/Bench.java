package id.go.bappenas.sso.benchmark.measure;

import id.go.bappenas.sso.benchmark.server.Contender;
import id.go.bappenas.sso.benchmark.server.Database;
import id.go.bappenas.sso.benchmark.server.Side;
import java.nio.file.Path;
import java.util.Map;

/**
 * What there is to measure with.
 *
 * @param folder for what a chapter leaves behind
 */
public record Bench(Map<Side, Contender> contenders, Database database, Amounts amounts, Path folder) {

    public Contender stock() {
        return contenders.get(Side.STOCK);
    }

    public Contender ours() {
        return contenders.get(Side.OURS);
    }

    public Interleaving turns() {
        return new Interleaving(amounts.rounds(), amounts.readings());
    }
}

package nl.schil.development.internal.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.model.Reciprocity;
import nl.schil.development.internal.model.Side;
import nl.schil.development.internal.store.EvidenceQuestions;
import nl.schil.development.internal.store.Rows;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * B3b: of the relationships with a running gold or silver contract, those in which each side closed at least 60 % of its
 * actions of the past twelve months on time; its date is that of the last action that was closed.
 */
final class PromiseEvidence extends RelationshipEvidence {
    private static final BigDecimal KEPT = new BigDecimal("0.6");
    private static final Set<String> TIERS = Set.of("G", "S");

    private final Database database;

    PromiseEvidence(Database database, ContractDirectory contracts, Subjects subjects) {
        super(contracts, subjects);
        this.database = database;
    }

    /** What both sides promised each other. */
    private static final class Promises {
        private final Map<Side, Reciprocity> sides = new EnumMap<>(Side.class);
        private @Nullable LocalDate lastClosed;

        private Reciprocity of(Side side) {
            return sides.getOrDefault(side, new Reciprocity(0, 0));
        }
    }

    @Override
    public String activity() {
        return "B3b";
    }

    @Override
    public String marker() {
        return database.revision("development") + "-" + database.revision("contracts");
    }

    @Override
    Facts facts(Set<String> organisations, List<RunningContract> running, LocalDate asOf) {
        Map<Relationship, Promises> promises = promises(organisations, asOf);
        return new Facts() {
            @Override
            public boolean concerns(RunningContract contract) {
                String tier = contract.contract().tier();
                return tier != null && TIERS.contains(tier);
            }

            @Override
            public Fact of(Relationship relationship) {
                return fact(promises.getOrDefault(relationship, new Promises()));
            }
        };
    }

    private static Fact fact(Promises promises) {
        for (Side side : Side.values()) {
            Reciprocity kept = promises.of(side);
            BigDecimal rate = kept.rate();
            if (rate == null) {
                return new Fact(null, Text.of("development.evidence.B3b.none." + side));
            }
            if (rate.compareTo(KEPT) < 0) {
                return new Fact(
                        null,
                        Text.of(
                                "development.evidence.B3b.short." + side,
                                "onTime",
                                kept.onTime(),
                                "count",
                                kept.counting()));
            }
        }
        return new Fact(
                promises.lastClosed,
                new Text(
                        "development.evidence.B3b.kept",
                        Map.of(
                                "ours", promises.of(Side.BUYER).onTime(),
                                "oursOf", promises.of(Side.BUYER).counting(),
                                "theirs", promises.of(Side.SUPPLIER).onTime(),
                                "theirsOf", promises.of(Side.SUPPLIER).counting())));
    }

    private Map<Relationship, Promises> promises(Set<String> organisations, LocalDate asOf) {
        record Row(
                Relationship of,
                Side side,
                Reciprocity kept,
                @Nullable LocalDate closed) {}
        Sql sql = EvidenceQuestions.promises(organisations, asOf);
        Map<Relationship, Promises> promises = new HashMap<>();
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> new Row(
                                new Relationship(row.getString(1), row.getString(2)),
                                Side.valueOf(row.getString(3)),
                                new Reciprocity(row.getInt(4), row.getInt(5)),
                                Rows.date(row, 6)),
                        sql.arguments()))
                .forEach(row -> {
                    Promises one = promises.computeIfAbsent(row.of(), key -> new Promises());
                    one.sides.put(row.side(), row.kept());
                    LocalDate closed = row.closed();
                    if (closed != null && (one.lastClosed == null || closed.isAfter(one.lastClosed))) {
                        one.lastClosed = closed;
                    }
                });
        return promises;
    }
}

package nl.schil.governance.internal.model.raci;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The orphan index (formula F6): activities in scope without exactly one named accountable / activities in scope.
 *
 * @param total all activities in scope
 * @param areas the same by function area
 * @param tags the same by contract management and supplier management; an activity that is both counts in both
 */
public record OrphanIndex(Count total, Map<FunctionArea, Count> areas, Map<Tag, Count> tags) {
    /**
     * Numbers of activities.
     *
     * @param inScope activities in scope
     * @param vacant those of which nobody is the named accountable
     * @param multiple those with more than one accountable
     */
    public record Count(int inScope, int vacant, int multiple) {
        public Count {
            if (vacant < 0 || multiple < 0 || vacant + multiple > inScope) {
                throw new IllegalArgumentException("orphans are some of the activities in scope");
            }
        }

        public int orphans() {
            return vacant + multiple;
        }

        /** The index, 0 to 1; null, not applicable, when nothing is in scope. */
        public @Nullable BigDecimal index() {
            return inScope == 0
                    ? null
                    : BigDecimal.valueOf(orphans()).divide(BigDecimal.valueOf(inScope), MathContext.DECIMAL64);
        }

        private static Count of(Collection<RaciRow> rows) {
            int vacant = (int)
                    rows.stream().filter(row -> row.accountability().vacancy()).count();
            int multiple = (int) rows.stream()
                    .filter(row -> row.accountability() == Accountability.MULTIPLE)
                    .count();
            return new Count(rows.size(), vacant, multiple);
        }
    }

    public static OrphanIndex of(List<RaciRow> rows) {
        Map<FunctionArea, Count> areas = new EnumMap<>(FunctionArea.class);
        for (FunctionArea area : FunctionArea.values()) {
            areas.put(
                    area,
                    Count.of(rows.stream()
                            .filter(row -> row.activity().area() == area)
                            .toList()));
        }
        Map<Tag, Count> tags = new EnumMap<>(Tag.class);
        for (Tag tag : Tag.values()) {
            tags.put(
                    tag,
                    Count.of(rows.stream()
                            .filter(row -> row.activity().tags().contains(tag))
                            .toList()));
        }
        return new OrphanIndex(Count.of(rows), areas, tags);
    }
}

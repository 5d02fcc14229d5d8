package nl.schil.market.internal.application;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.market.internal.model.Preference;
import nl.schil.market.internal.model.Quadrant;
import nl.schil.market.internal.model.Stances;
import nl.schil.market.internal.model.ValueBands;
import org.jspecify.annotations.Nullable;

/** Reads the stances and bands that an organisation wants. */
public final class KeepStances {
    private static final int LONGEST = 1000;

    private KeepStances() {}

    /** A stance as given. */
    public record Asked(
            @Nullable String quadrant,
            @Nullable String preference,
            @Nullable String nl,
            @Nullable String en) {}

    /** The stances with those that were asked in place of theirs. */
    public static Result<Stances> change(Stances before, List<Asked> asked) {
        Fields fields = new Fields();
        Map<Quadrant, Map<Preference, Stances.Said>> texts = new EnumMap<>(Quadrant.class);
        before.texts().forEach((quadrant, own) -> texts.put(quadrant, new EnumMap<>(own)));
        for (int i = 0; i < asked.size(); i++) {
            String at = "stances[" + i + "].";
            Quadrant quadrant = fields.code(at + "quadrant", asked.get(i).quadrant(), Quadrant.class, null);
            Preference preference = fields.code(at + "preference", asked.get(i).preference(), Preference.class, null);
            String nl = fields.required(at + "nl", asked.get(i).nl(), LONGEST);
            String en = fields.required(at + "en", asked.get(i).en(), LONGEST);
            if (quadrant != null && preference != null && !nl.isEmpty() && !en.isEmpty()) {
                texts.get(quadrant).put(preference, new Stances.Said(nl, en));
            }
        }
        return fields.good() ? Result.accepted(new Stances(texts)) : fields.refused();
    }

    public static Result<ValueBands> bands(
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            @Nullable BigDecimal veryHigh,
            @Nullable BigDecimal attractive) {
        if (low == null || high == null || veryHigh == null || attractive == null) {
            return Result.refused(Violation.of("", null, "market.bands.wrong"));
        }
        try {
            return Result.accepted(new ValueBands(low, high, veryHigh, attractive));
        } catch (IllegalArgumentException e) {
            return Result.refused(Violation.of("", null, "market.bands.wrong"));
        }
    }
}

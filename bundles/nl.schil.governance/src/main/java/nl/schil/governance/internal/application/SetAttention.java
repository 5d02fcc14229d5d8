package nl.schil.governance.internal.application;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import nl.schil.governance.internal.model.attention.AttentionSettings;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Says how much time there is for contracts, and how much each asks. */
public final class SetAttention {
    private static final int MOST_HOURS = 2000;
    private static final BigDecimal MOST_FTE = BigDecimal.valueOf(10_000);

    private SetAttention() {}

    /** Settings as given; what is absent is the module's own figure. */
    public record Asked(
            @Nullable BigDecimal fte,
            @Nullable Integer hoursPerFte,
            @Nullable Integer gold,
            @Nullable Integer silver,
            @Nullable Integer bronze,
            @Nullable Integer meetingHours) {}

    public static Result<AttentionSettings> read(long version, Asked asked) {
        Fields fields = new Fields();
        BigDecimal fte = asked.fte();
        if (fte != null && (fte.signum() < 0 || fte.compareTo(MOST_FTE) > 0)) {
            fields.refuse("fte", fte.toPlainString(), "governance.attention.fte", "max", 10_000);
        }
        AttentionSettings own = AttentionSettings.DEFAULT;
        int perFte = hours(fields, "hoursPerFte", asked.hoursPerFte(), own.hoursPerFte());
        Map<String, Integer> hours = new HashMap<>();
        hours.put("G", hours(fields, "gold", asked.gold(), own.hours().get("G")));
        hours.put("S", hours(fields, "silver", asked.silver(), own.hours().get("S")));
        hours.put("B", hours(fields, "bronze", asked.bronze(), own.hours().get("B")));
        int meeting = hours(fields, "meetingHours", asked.meetingHours(), own.meetingHours());
        return fields.good()
                ? Result.accepted(new AttentionSettings(version, fte, perFte, hours, meeting))
                : fields.refused();
    }

    private static int hours(Fields fields, String field, @Nullable Integer asked, int own) {
        if (asked != null && (asked < 0 || asked > MOST_HOURS)) {
            fields.refuse(field, asked.toString(), "governance.attention.hours", "max", MOST_HOURS);
        }
        return asked == null ? own : asked;
    }
}

package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.Map;
import nl.schil.contracts.internal.model.MomentKind;
import nl.schil.kernel.text.Text;

/** What a decision moment asks and what happens when nobody answers. */
public final class MomentTexts {
    private MomentTexts() {}

    /** @param period the period whose end it is about; the next option has the number {@code period + 1} */
    public static Text what(MomentKind kind, int period, LocalDate end) {
        return new Text("contracts.moment." + kind + ".what", Map.of("option", period + 1, "end", end));
    }

    public static Text consequence(MomentKind kind, int period, LocalDate end) {
        return new Text("contracts.moment." + kind + ".consequence", Map.of("option", period + 1, "end", end));
    }
}

package nl.schil.kernel.agenda;

import nl.schil.kernel.text.Text;

/**
 * A record that a decision may be based on.
 *
 * @param kind what it is
 * @param id stable within its module and kind
 * @param label what people call it, for example {@code Levertijd, tot en met 30 september 2026: 96 %}
 * @param route route of its page in the workbench
 */
public record DecisionGround(Kind kind, String id, Text label, String route) {
    /** What a decision can be based on. */
    public enum Kind {
        GOAL,
        KPI,
        MEASUREMENT,
        CONTRACT,
        MARKET_NOTE
    }
}

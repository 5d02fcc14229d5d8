package nl.schil.contracts.internal.model;

import java.util.List;

/**
 * The points that a hand-over has.
 *
 * @param items all open, at least one
 */
public record HandOverTemplate(String version, List<HandOverItem> items) {
    public HandOverTemplate {
        items = List.copyOf(items);
    }
}

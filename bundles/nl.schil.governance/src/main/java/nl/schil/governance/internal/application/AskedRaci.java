package nl.schil.governance.internal.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change in a table of who does what.
 *
 * @param starter whether activities without any letter get those of the starter
 */
public record AskedRaci(boolean starter, List<AskedCell> cells, List<AskedSeat> seats) {
    public AskedRaci {
        cells = List.copyOf(cells);
        seats = List.copyOf(seats);
    }

    /**
     * The letters that a role must have for an activity from a day on; none clears the cell.
     *
     * @param from first day, today when absent
     */
    public record AskedCell(
            @Nullable String activity,
            @Nullable String role,
            List<String> letters,
            @Nullable String person,
            @Nullable String deputy,
            @Nullable String from,
            @Nullable String to) {
        public AskedCell {
            letters = List.copyOf(letters);
        }
    }

    /** Who must hold a role from a day on; nobody empties the seat. */
    public record AskedSeat(
            @Nullable String role,
            @Nullable String person,
            @Nullable String deputy,
            @Nullable String name,
            @Nullable String from,
            @Nullable String to) {}
}

package nl.schil.governance.internal.model.raci;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who does what in a scope on a day. Of each letter of an activity the narrowest scope that has somebody counts, so that
 * a contract says only what differs from its supplier or its organisation. The same goes for who holds a role.
 *
 * @param rows the activities that are divided in the scope
 */
public record RaciMatrix(RaciScope scope, LocalDate asOf, List<RaciRow> rows) {
    /**
     * @param tables the table of the scope itself and of wider ones, from narrow to wide
     * @param present account ids of the people who can sign in
     */
    public static RaciMatrix at(LocalDate asOf, Starter starter, List<RaciTable> tables, Set<String> present) {
        RaciScope scope = tables.get(0).scope();
        List<Map<String, List<Assignment>>> current =
                tables.stream().map(table -> current(table, asOf)).toList();
        List<RaciRow> rows = new ArrayList<>();
        for (Activity activity : starter.within(scope.type())) {
            List<Part> parts = new ArrayList<>();
            for (Letter letter : Letter.values()) {
                for (Assignment assignment : narrowest(current, activity.code(), letter)) {
                    parts.add(part(tables, assignment, asOf));
                }
            }
            rows.add(RaciRow.of(activity, parts, present));
        }
        return new RaciMatrix(scope, asOf, List.copyOf(rows));
    }

    /** Who holds a role on a day, and where that is recorded; nobody when no scope says it. */
    public static @Nullable Seat seat(List<RaciTable> tables, String role, LocalDate asOf) {
        for (RaciTable table : tables) {
            for (Seat seat : table.seats()) {
                if (seat.role().equals(role) && seat.span().holds(asOf)) {
                    return seat;
                }
            }
        }
        return null;
    }

    public OrphanIndex orphans() {
        return OrphanIndex.of(rows);
    }

    private static Map<String, List<Assignment>> current(RaciTable table, LocalDate asOf) {
        return table.assignments().stream()
                .filter(assignment -> assignment.span().holds(asOf))
                .collect(Collectors.groupingBy(assignment -> key(assignment.activity(), assignment.letter())));
    }

    private static String key(String activity, Letter letter) {
        return activity + letter;
    }

    private static List<Assignment> narrowest(
            List<Map<String, List<Assignment>>> current, String activity, Letter letter) {
        return current.stream()
                .map(assignments -> assignments.getOrDefault(key(activity, letter), List.of()))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static Part part(List<RaciTable> tables, Assignment assignment, LocalDate asOf) {
        boolean inherited = !assignment.scope().equals(tables.get(0).scope());
        Seat seat = seat(tables, assignment.role(), asOf);
        boolean own = assignment.person() != null;
        String deputy = assignment.deputy() != null || own || seat == null ? assignment.deputy() : seat.deputy();
        return new Part(
                assignment,
                own || seat == null ? assignment.person() : seat.person(),
                deputy,
                own || seat == null ? null : seat.name(),
                inherited);
    }
}

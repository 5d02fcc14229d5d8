package nl.schil.governance.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Span;
import nl.schil.kernel.dataset.RowOutcome.Kind;
import org.jspecify.annotations.Nullable;

/** A table to which rows of a file are added one by one: what a row says again stays as it is. */
final class RaciRows {
    private final RaciTable before;
    private final boolean dated;
    private final LocalDate today;
    private final List<Seat> seats;
    private final List<Assignment> assignments;
    private String id = "";

    /** @param dated whether the row names its first day */
    RaciRows(RaciTable table, boolean dated, LocalDate today) {
        this.before = table;
        this.dated = dated;
        this.today = today;
        this.seats = new ArrayList<>(table.seats());
        this.assignments = new ArrayList<>(table.assignments());
    }

    /** The id of the letter or the seat that the row is about. */
    String id() {
        return id;
    }

    RaciTable table() {
        return new RaciTable(before.scope(), before.version(), before.starterVersion(), seats, assignments);
    }

    /** Adds the only letter or seat of {@code row}. */
    Kind add(RaciTable row) {
        return row.seats().isEmpty()
                ? add(row.assignments().get(0))
                : add(row.seats().get(0));
    }

    private Kind add(Assignment wanted) {
        Optional<Assignment> same = assignments.stream()
                .filter(a -> place(a, wanted) && same(a.span(), wanted.span()))
                .filter(a -> Objects.equals(a.person(), wanted.person()) && Objects.equals(a.deputy(), wanted.deputy()))
                .findFirst();
        if (same.isPresent()) {
            id = same.get().id();
            return Kind.UNCHANGED;
        }
        List<Assignment> kept = new ArrayList<>();
        for (Assignment a : assignments) {
            if (!place(a, wanted) || !overlaps(a.span(), wanted.span())) {
                kept.add(a);
            } else {
                Span left = until(a.span(), wanted.span().from());
                if (left != null) {
                    kept.add(new Assignment(
                            a.id(), a.scope(), a.activity(), a.role(), a.letter(), a.person(), a.deputy(), left));
                }
            }
        }
        boolean replaced = !kept.equals(assignments);
        kept.add(wanted);
        assignments.clear();
        assignments.addAll(kept);
        id = wanted.id();
        return replaced ? Kind.UPDATED : Kind.CREATED;
    }

    private Kind add(Seat wanted) {
        Optional<Seat> same = seats.stream()
                .filter(s -> s.role().equals(wanted.role()) && same(s.span(), wanted.span()))
                .filter(s -> Objects.equals(s.person(), wanted.person())
                        && Objects.equals(s.deputy(), wanted.deputy())
                        && Objects.equals(s.name(), wanted.name()))
                .findFirst();
        if (same.isPresent()) {
            id = same.get().id();
            return Kind.UNCHANGED;
        }
        List<Seat> kept = new ArrayList<>();
        for (Seat s : seats) {
            if (!s.role().equals(wanted.role()) || !overlaps(s.span(), wanted.span())) {
                kept.add(s);
            } else {
                Span left = until(s.span(), wanted.span().from());
                if (left != null) {
                    kept.add(new Seat(s.id(), s.scope(), s.role(), s.person(), s.deputy(), s.name(), left));
                }
            }
        }
        boolean replaced = !kept.equals(seats);
        kept.add(wanted);
        seats.clear();
        seats.addAll(kept);
        id = wanted.id();
        return replaced ? Kind.UPDATED : Kind.CREATED;
    }

    private static boolean place(Assignment a, Assignment b) {
        return a.activity().equals(b.activity()) && a.role().equals(b.role()) && a.letter() == b.letter();
    }

    /** Whether a row says what is there: the same days, or without a first day what holds now with the same last day. */
    private boolean same(Span present, Span wanted) {
        boolean begins = dated ? present.from().equals(wanted.from()) : present.holds(today);
        return begins && Objects.equals(present.to(), wanted.to());
    }

    private static boolean overlaps(Span a, Span b) {
        return (a.to() == null || !a.to().isBefore(b.from())) && (b.to() == null || !b.to().isBefore(a.from()));
    }

    private static @Nullable Span until(Span span, LocalDate begin) {
        return span.from().isBefore(begin) ? new Span(span.from(), begin.minusDays(1)) : null;
    }
}

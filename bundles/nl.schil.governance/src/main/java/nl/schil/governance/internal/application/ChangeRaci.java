package nl.schil.governance.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.schil.governance.internal.model.raci.Activity;
import nl.schil.governance.internal.model.raci.Assignment;
import nl.schil.governance.internal.model.raci.Group;
import nl.schil.governance.internal.model.raci.Letter;
import nl.schil.governance.internal.model.raci.RaciTable;
import nl.schil.governance.internal.model.raci.Role;
import nl.schil.governance.internal.model.raci.Seat;
import nl.schil.governance.internal.model.raci.Span;
import nl.schil.governance.internal.model.raci.Starter;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Divides activities over roles and roles over people. What held before a change keeps its days; only what the change is
 * about is another from its first day on.
 */
public final class ChangeRaci {
    private static final int LONGEST_NAME = 200;

    private final Starter starter;
    private final Set<String> present;
    private final LocalDate today;

    /** @param present account ids of the people who can be named */
    public ChangeRaci(Starter starter, Set<String> present, LocalDate today) {
        this.starter = starter;
        this.present = Set.copyOf(present);
        this.today = today;
    }

    /** The table as it must become, or everything that is wrong with what is asked. */
    public Result<RaciTable> change(RaciTable table, AskedRaci asked) {
        Fields fields = new Fields();
        List<Assignment> assignments = new ArrayList<>(table.assignments());
        List<Seat> seats = new ArrayList<>(table.seats());
        if (asked.starter()) {
            fill(table, assignments);
        }
        for (int i = 0; i < asked.cells().size(); i++) {
            cell(fields, "cells[" + i + "].", table, assignments, asked.cells().get(i));
        }
        for (int i = 0; i < asked.seats().size(); i++) {
            seat(fields, "seats[" + i + "].", table, seats, asked.seats().get(i));
        }
        List<Violation> violations = fields.violations();
        return violations.isEmpty()
                ? Result.accepted(new RaciTable(
                        table.scope(),
                        table.version(),
                        asked.starter() ? starter.version() : table.starterVersion(),
                        seats,
                        assignments))
                : Result.refused(violations);
    }

    private void fill(RaciTable table, List<Assignment> assignments) {
        for (Activity activity : starter.within(table.scope().type())) {
            boolean divided = assignments.stream()
                    .anyMatch(a ->
                            a.activity().equals(activity.code()) && a.span().holds(today));
            if (!divided) {
                Group group = starter.group(activity.group());
                group.letters()
                        .forEach((letter, roles) -> roles.forEach(role -> assignments.add(
                                assignment(table, activity.code(), role, letter, null, null, new Span(today, null)))));
            }
        }
    }

    private static Assignment assignment(
            RaciTable table,
            String activity,
            String role,
            Letter letter,
            @Nullable String person,
            @Nullable String deputy,
            Span span) {
        return new Assignment(Ids.next(), table.scope(), activity, role, letter, person, deputy, span);
    }

    private void cell(
            Fields fields, String at, RaciTable table, List<Assignment> assignments, AskedRaci.AskedCell asked) {
        Fields own = new Fields();
        List<String> activities = starter.within(table.scope().type()).stream()
                .map(Activity::code)
                .toList();
        known(own, at + "activity", asked.activity(), activities);
        Role role = role(own, at, asked.role());
        Set<Letter> letters = letters(own, at, asked.letters(), role);
        Span span = span(own, at, asked.from(), asked.to());
        people(own, at, asked.person(), asked.deputy(), role);
        fields.refuseAll(own.violations());
        if (!own.good()) {
            return;
        }
        Set<Letter> missing = EnumSet.noneOf(Letter.class);
        missing.addAll(letters);
        List<Assignment> kept = new ArrayList<>();
        for (Assignment before : assignments) {
            if (!before.activity().equals(asked.activity()) || !before.role().equals(role.code())) {
                kept.add(before);
            } else if (letters.contains(before.letter())
                    && before.span().holds(span.from())
                    && Objects.equals(before.span().to(), span.to())
                    && Objects.equals(before.person(), asked.person())
                    && Objects.equals(before.deputy(), asked.deputy())) {
                missing.remove(before.letter());
                kept.add(before);
            } else {
                until(before.span(), span.from())
                        .ifPresent(left -> kept.add(new Assignment(
                                before.id(),
                                before.scope(),
                                before.activity(),
                                before.role(),
                                before.letter(),
                                before.person(),
                                before.deputy(),
                                left)));
            }
        }
        missing.forEach(letter -> kept.add(
                assignment(table, asked.activity(), role.code(), letter, asked.person(), asked.deputy(), span)));
        assignments.clear();
        assignments.addAll(kept);
    }

    private void seat(Fields fields, String at, RaciTable table, List<Seat> seats, AskedRaci.AskedSeat asked) {
        Fields own = new Fields();
        Role role = role(own, at, asked.role());
        Span span = span(own, at, asked.from(), asked.to());
        people(own, at, asked.person(), asked.deputy(), role);
        String name = own.optional(at + "name", asked.name(), LONGEST_NAME);
        if (name != null && role != null && !role.supplier()) {
            own.refuse(at + "name", name, "governance.raci.account");
        }
        fields.refuseAll(own.violations());
        if (!own.good()) {
            return;
        }
        List<Seat> kept = new ArrayList<>();
        for (Seat before : seats) {
            if (!before.role().equals(role.code())) {
                kept.add(before);
            } else {
                until(before.span(), span.from())
                        .ifPresent(left -> kept.add(new Seat(
                                before.id(),
                                before.scope(),
                                before.role(),
                                before.person(),
                                before.deputy(),
                                before.name(),
                                left)));
            }
        }
        if (asked.person() != null || name != null) {
            kept.add(new Seat(Ids.next(), table.scope(), role.code(), asked.person(), asked.deputy(), name, span));
        }
        seats.clear();
        seats.addAll(kept);
    }

    /** What is left of a span when something else begins on a day. */
    private static Optional<Span> until(Span span, LocalDate begin) {
        if (span.to() != null && span.to().isBefore(begin)) {
            return Optional.of(span);
        }
        return span.from().isBefore(begin) ? Optional.of(new Span(span.from(), begin.minusDays(1))) : Optional.empty();
    }

    private @Nullable Role role(Fields fields, String at, @Nullable String code) {
        known(
                fields,
                at + "role",
                code,
                starter.roles().stream().map(Role::code).toList());
        return code == null ? null : starter.role(code).orElse(null);
    }

    private static void known(Fields fields, String field, @Nullable String value, List<String> known) {
        if (value == null || !known.contains(value)) {
            fields.refuse(field, value, "problem.field.code", "codes", String.join(", ", known));
        }
    }

    private static Set<Letter> letters(Fields fields, String at, List<String> asked, @Nullable Role role) {
        Set<Letter> letters = EnumSet.noneOf(Letter.class);
        for (String one : asked) {
            Letter letter = fields.code(at + "letters", one, Letter.class, null);
            if (letter != null) {
                letters.add(letter);
            }
        }
        boolean aside = letters.contains(Letter.C) || letters.contains(Letter.I);
        if (aside && letters.size() > 1) {
            fields.refuse(at + "letters", String.join(", ", asked), "governance.raci.one-letter");
        }
        if (letters.contains(Letter.A) && role != null && role.supplier()) {
            fields.refuse(at + "letters", "A", "governance.raci.supplier-accountable");
        }
        return letters;
    }

    private Span span(Fields fields, String at, @Nullable String from, @Nullable String to) {
        LocalDate begin = Optional.ofNullable(fields.date(at + "from", from)).orElse(today);
        LocalDate end = fields.date(at + "to", to);
        if (end != null && end.isBefore(begin)) {
            fields.refuse(at + "to", to, "governance.raci.span", "from", begin);
            return new Span(begin, null);
        }
        return new Span(begin, end);
    }

    private void people(
            Fields fields, String at, @Nullable String person, @Nullable String deputy, @Nullable Role role) {
        if (person != null && role != null && role.supplier()) {
            fields.refuse(at + "person", person, "governance.raci.no-account");
            return;
        }
        present(fields, at + "person", person);
        present(fields, at + "deputy", deputy);
        if (deputy != null && deputy.equals(person)) {
            fields.refuse(at + "deputy", deputy, "governance.raci.own-deputy");
        }
        if (deputy != null && person == null) {
            fields.refuse(at + "deputy", deputy, "governance.raci.deputy-of-nobody");
        }
    }

    private void present(Fields fields, String field, @Nullable String person) {
        if (person != null && !present.contains(person)) {
            fields.refuse(field, person, "governance.person");
        }
    }
}

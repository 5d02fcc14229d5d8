package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Makes, changes and ends programmes, and keeps the actions of both sides. */
public final class WriteProgramme {
    private static final int MOST_SUPPLIERS = 100;
    private static final int MOST_AIMS = 20;

    private final Programmes programmes;
    private final Subjects subjects;

    public WriteProgramme(Programmes programmes, Subjects subjects) {
        this.programmes = programmes;
        this.subjects = subjects;
    }

    /** A programme as it is asked for. */
    public record Asked(
            @Nullable String title,
            @Nullable String purpose,
            @Nullable String kind,
            @Nullable String mode,
            @Nullable String level,
            @Nullable String startedOn,
            List<String> aims,
            List<String> suppliers) {}

    public Result<Programme> add(Actor actor, String organisation, Asked asked, LocalDate today) {
        Fields fields = new Fields();
        Programme programme = filled(
                fields,
                new Programme(
                        Ids.next(),
                        organisation,
                        "",
                        "",
                        Kind.REACTIVE,
                        Mode.DIRECT,
                        Level.BASIC,
                        List.of(),
                        List.of(),
                        actor.name(),
                        today,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        1),
                asked);
        return fields.good() ? Result.accepted(programmes.add(actor, programme)) : fields.refused();
    }

    public Result<Programme> change(Actor actor, Programme read, Asked asked, LocalDate today) {
        Fields fields = going(read, today);
        Programme programme = filled(fields, read, asked);
        return fields.good()
                ? Result.accepted(programmes.change(actor, read, "development.programme-change", one -> programme))
                : fields.refused();
    }

    private Programme filled(Fields fields, Programme read, Asked asked) {
        Kind kind = fields.code("kind", asked.kind(), Kind.class, read.kind());
        Mode mode = fields.code("mode", asked.mode(), Mode.class, read.mode());
        Level level = fields.code("level", asked.level(), Level.class, read.level());
        LocalDate started = fields.date("startedOn", asked.startedOn());
        return new Programme(
                read.id(),
                read.organisation(),
                fields.required("title", asked.title(), WritePlan.LONGEST_TITLE),
                fields.required("purpose", asked.purpose(), WritePlan.LONGEST_TEXT),
                kind == null ? read.kind() : kind,
                mode == null ? read.mode() : mode,
                level == null ? read.level() : level,
                aims(fields, asked),
                suppliers(fields, read, asked),
                read.owner(),
                started == null ? read.startedOn() : started,
                read.endedOn(),
                read.outcome(),
                read.gates(),
                read.actions(),
                read.version());
    }

    private static List<String> aims(Fields fields, Asked asked) {
        List<String> aims = asked.aims().stream()
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .map(one -> one.replaceAll("\\R", " "))
                .distinct()
                .toList();
        if (aims.size() > MOST_AIMS) {
            fields.refuse("aims", aims.size(), "development.field.many", "max", MOST_AIMS);
        }
        return aims;
    }

    private List<String> suppliers(Fields fields, Programme read, Asked asked) {
        List<String> wanted = asked.suppliers().stream().distinct().toList();
        if (wanted.isEmpty()) {
            fields.refuse("suppliers", null, "development.programme.no-suppliers");
        } else if (wanted.size() > MOST_SUPPLIERS) {
            fields.refuse("suppliers", wanted.size(), "development.field.many", "max", MOST_SUPPLIERS);
        } else {
            var known = subjects.suppliers(wanted);
            wanted.stream()
                    .filter(one -> !known.containsKey(one) && !read.suppliers().contains(one))
                    .forEach(one -> fields.refuse("suppliers", one, "development.supplier.unknown"));
        }
        return wanted;
    }

    /** Adds an action with one of the participants, or changes {@code known}. */
    public Result<Programme> action(
            Actor actor,
            Programme read,
            @Nullable Action known,
            @Nullable String supplier,
            Actions.Asked asked,
            LocalDate today) {
        Fields fields = going(read, today);
        String with = supplier != null
                ? supplier
                : known != null ? known.supplier() : read.suppliers().get(0);
        if (!read.suppliers().contains(with)) {
            fields.refuse("supplier", with, "development.programme.not-in");
        }
        Optional<Action> action = Actions.read(fields, known, with, asked, today);
        if (!fields.good() || action.isEmpty()) {
            return fields.refused();
        }
        List<Action> all = Stream.concat(
                        read.actions().stream()
                                .filter(one -> !one.id().equals(action.get().id())),
                        action.stream())
                .toList();
        return Result.accepted(
                programmes.change(actor, read, "development.programme-action", one -> one.with(new ArrayList<>(all))));
    }

    /** Ends a programme with what it brought. */
    public Result<Programme> end(Actor actor, Programme read, @Nullable String outcome, LocalDate today) {
        Fields fields = going(read, today);
        String brought = fields.required("outcome", outcome, WritePlan.LONGEST_TEXT);
        return fields.good()
                ? Result.accepted(
                        programmes.change(actor, read, "development.programme-end", one -> one.ended(today, brought)))
                : fields.refused();
    }

    /** Fields that are refused when the programme is over. */
    static Fields going(Programme programme, LocalDate today) {
        Fields fields = new Fields();
        if (programme.over(today)) {
            fields.refuse("", null, "development.programme.over");
        }
        return fields;
    }
}

package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.KeepNotes;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.model.NoteUse;
import nl.schil.market.internal.store.SqlNoteUses;
import nl.schil.market.internal.store.SqlNotes;
import org.jspecify.annotations.Nullable;

/** Rows with market notes, by category, day and text. */
final class NoteLines implements RowReader {
    private final RowSubjects subjects;
    private final SqlNotes tables;
    private final SqlNoteUses uses;
    private final LocalDate today;
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, List<NoteUse>> offered = new HashMap<>();

    NoteLines(RowSubjects subjects, SqlNotes tables, SqlNoteUses uses, LocalDate today) {
        this.subjects = subjects;
        this.tables = tables;
        this.uses = uses;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        tables.all(reading, subjects.context().actor().scope("market.write"))
                .forEach(one -> known.put(key(one), one.id()));
    }

    private static String key(Note one) {
        return one.category() + "\n" + one.notedOn() + "\n" + one.text();
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.category(row) instanceof Result.Accepted<Category> category)) {
            return RecordsDataset.refused(subjects.category(row));
        }
        String key = row.get("supplier_key");
        String supplier = subjects.supplier(key);
        if (key != null && supplier == null) {
            return Result.refused(Violation.of("supplier_key", key, "market.import.supplier"));
        }
        Result<Note> read = new KeepNotes(subjects.directories(), today)
                .add(
                        subjects.context().actor(),
                        category.value(),
                        new KeepNotes.Asked(
                                supplier,
                                row.get("noted_on"),
                                row.get("kind"),
                                row.get("text"),
                                row.get("source"),
                                row.get("address"),
                                false));
        if (!(read instanceof Result.Accepted<Note> accepted)) {
            return RecordsDataset.refused(read);
        }
        String who = subjects.person(category.value().organisation(), row.get("recorded_by"));
        return change(row, who == null ? accepted.value() : accepted.value().by(who));
    }

    private Result<Change> change(Row row, Note note) {
        String before = known.get(key(note));
        if (before != null) {
            return Result.accepted(Change.unchanged(key(note), before));
        }
        List<NoteUse> used = new ArrayList<>();
        for (String column : List.of("plans", "positions")) {
            for (String text : parts(row.get(column))) {
                NoteUse found = found(note, column, text);
                if (found == null) {
                    return Result.refused(Violation.of(column, text, "market.note.use.unknown"));
                }
                used.add(found);
            }
        }
        return Result.accepted(new Change(key(note), RowOutcome.Kind.CREATED, note.id(), writing -> {
            tables.create(writing, note);
            used.forEach(one -> uses.add(writing, note, one.kind(), one.record(), today, note.recordedBy()));
        }));
    }

    private @Nullable NoteUse found(Note note, String column, String text) {
        return offered.computeIfAbsent(note.category(), category -> uses.offered(note)).stream()
                .filter(one -> "plans".equals(column)
                        ? text.equals(one.title())
                        : one.kind() == NoteUse.Kind.POSITION
                                && text.equals(one.day().toString()))
                .findFirst()
                .orElse(null);
    }

    private static List<String> parts(@Nullable String text) {
        return text == null
                ? List.of()
                : Stream.of(text.split("\\|"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }
}

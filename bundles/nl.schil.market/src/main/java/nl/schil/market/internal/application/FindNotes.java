package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.directory.DecisionRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Cursor;
import nl.schil.market.internal.model.Note;
import nl.schil.market.internal.store.NoteQuery;
import nl.schil.market.internal.store.SqlNotes;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds notes page by page, also only those that something or nothing used. */
@Component(service = FindNotes.class)
public final class FindNotes {
    private static final int AT_ONCE = 200;

    private final SqlNotes notes;
    private final Directories directories;

    @Activate
    public FindNotes(@Reference SqlNotes notes, @Reference Directories directories) {
        this.notes = notes;
        this.directories = directories;
    }

    /**
     * Where to look.
     *
     * @param notes organisations whose notes may be read
     * @param decisions organisations of which it may be known what meetings decided
     */
    public record Sight(OrganisationScope notes, OrganisationScope decisions) {}

    /** The decisions that used these notes, by note id; empty when no register tells it, or not to this reader. */
    public Optional<Map<String, List<DecisionRef>>> decisions(Sight sight, Collection<String> ids, LocalDate asOf) {
        return sight.decisions().isEmpty()
                ? Optional.empty()
                : directories
                        .decisions(sight.decisions(), ids, asOf)
                        .map(all -> all.stream().collect(Collectors.groupingBy(DecisionRef::ground)));
    }

    /** @param unused true for notes that nothing used, false for the others, null for all */
    public Page<Note> page(Sight sight, NoteQuery query, @Nullable Boolean unused, @Nullable String cursor, int limit) {
        List<Note> found = new ArrayList<>();
        NoteQuery.Mark after = mark(cursor);
        int asked = unused == null ? limit + 1 : AT_ONCE;
        while (found.size() <= limit) {
            List<Note> part = notes.list(sight.notes(), query, after, asked);
            found.addAll(unused == null ? part : only(sight, part, unused, query.asOf()));
            if (part.size() < asked) {
                break;
            }
            after = NoteQuery.Mark.of(part.get(part.size() - 1));
        }
        return found.size() <= limit
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, limit), cursor(found.get(limit - 1)));
    }

    private static String cursor(Note last) {
        return Cursor.of(last.notedOn().toString(), last.id());
    }

    private static NoteQuery.@Nullable Mark mark(@Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 2);
        try {
            return parts == null ? null : new NoteQuery.Mark(LocalDate.parse(parts.get(0)), parts.get(1));
        } catch (DateTimeParseException notOurs) {
            return null;
        }
    }

    private List<Note> only(Sight sight, List<Note> part, boolean unused, LocalDate asOf) {
        List<String> ids = part.stream().map(Note::id).toList();
        Set<String> used = new HashSet<>(notes.uses(ids).keySet());
        decisions(sight, ids, asOf).ifPresent(decided -> used.addAll(decided.keySet()));
        return part.stream().filter(note -> used.contains(note.id()) != unused).toList();
    }
}

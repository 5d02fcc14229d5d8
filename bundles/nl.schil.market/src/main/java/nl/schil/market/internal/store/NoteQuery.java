package nl.schil.market.internal.store;

import java.time.LocalDate;
import nl.schil.market.internal.model.Note;
import org.jspecify.annotations.Nullable;

/**
 * Which notes.
 *
 * @param text words that its text or source holds, or empty
 * @param withdrawn whether also those that no longer count
 * @param asOf only those seen by then
 */
public record NoteQuery(
        @Nullable String category,
        @Nullable String supplier,
        Note.@Nullable Kind kind,
        String text,
        boolean withdrawn,
        LocalDate asOf) {
    /** The place of a note in the order of the list. */
    public record Mark(LocalDate notedOn, String id) {
        public static Mark of(Note note) {
            return new Mark(note.notedOn(), note.id());
        }
    }
}

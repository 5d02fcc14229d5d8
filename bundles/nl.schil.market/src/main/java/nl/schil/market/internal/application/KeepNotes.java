package nl.schil.market.internal.application;

import java.time.LocalDate;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Note;
import org.jspecify.annotations.Nullable;

/** Records what is seen on markets, and changes it. */
public final class KeepNotes {
    private static final int LONGEST = 8000;
    private static final int LONGEST_SOURCE = 300;
    private static final int LONGEST_ADDRESS = 2000;
    private static final int LONGEST_ID = 36;

    private final Directories directories;
    private final LocalDate today;

    public KeepNotes(Directories directories, LocalDate today) {
        this.directories = directories;
        this.today = today;
    }

    /** A note as given. */
    public record Asked(
            @Nullable String supplier,
            @Nullable String notedOn,
            @Nullable String kind,
            @Nullable String text,
            @Nullable String source,
            @Nullable String address,
            boolean withdrawn) {}

    public Result<Note> add(Actor actor, Category category, Asked asked) {
        return read(actor, category.id(), category.organisation(), null, asked);
    }

    public Result<Note> change(Actor actor, Note before, Asked asked) {
        return read(actor, before.category(), before.organisation(), before, asked);
    }

    private Result<Note> read(Actor actor, String category, String organisation, @Nullable Note before, Asked asked) {
        Fields fields = new Fields();
        LocalDate on = MarketFields.past(fields, "notedOn", asked.notedOn(), today);
        Note.Kind kind = fields.code("kind", asked.kind(), Note.Kind.class, null);
        String text = fields.required("text", asked.text(), LONGEST);
        String source = fields.required("source", asked.source(), LONGEST_SOURCE);
        String address = MarketFields.address(fields, "address", asked.address(), LONGEST_ADDRESS);
        String supplier = fields.optional("supplier", asked.supplier(), LONGEST_ID);
        boolean same = before != null && supplier != null && supplier.equals(before.supplier());
        if (supplier != null && !same && !directories.isSupplier(supplier)) {
            fields.refuse("supplier", supplier, "market.import.supplier");
        }
        LocalDate gone = before == null ? null : before.withdrawnOn();
        return fields.good()
                ? Result.accepted(new Note(
                        before == null ? Ids.next() : before.id(),
                        organisation,
                        before == null ? 1 : before.version(),
                        category,
                        supplier,
                        on,
                        kind,
                        text,
                        source,
                        address,
                        before == null ? actor.id() : before.recordedBy(),
                        today,
                        actor.id(),
                        !asked.withdrawn() ? null : gone == null ? today : gone))
                : fields.refused();
    }
}

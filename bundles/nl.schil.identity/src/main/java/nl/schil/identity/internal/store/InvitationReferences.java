package nl.schil.identity.internal.store;

import java.util.List;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives invitations to the supplier that stays when two suppliers become one. */
@Component(service = ReferenceRewriter.class)
public final class InvitationReferences implements ReferenceRewriter {
    private static final String OF_SUPPLIER = "SELECT id FROM identity_invitations WHERE supplier_id = ? ORDER BY id";

    @Activate
    public InvitationReferences(@Reference(target = "(schil.bundle=nl.schil.identity)") Schema schema) {
        // refers to the tables, so that they are there
    }

    InvitationReferences() {}

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return reading.one(
                        "SELECT COUNT(*) FROM identity_invitations WHERE supplier_id = ?",
                        row -> row.getLong(1),
                        merge.from())
                .orElse(0L);
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> ids = writing.list(OF_SUPPLIER, row -> row.getString(1), merge.from());
        move(writing, ids, merge.from(), merge.to());
        return String.join("\n", ids);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        move(writing, undo.lines().filter(line -> !line.isEmpty()).toList(), merge.to(), merge.from());
    }

    private static void move(Writing writing, List<String> ids, String from, String to) {
        if (ids.isEmpty()) {
            return;
        }
        List<@Nullable Object[]> rows =
                ids.stream().map(id -> new @Nullable Object[] {to, id, from}).toList();
        writing.batch("UPDATE identity_invitations SET supplier_id = ? WHERE id = ? AND supplier_id = ?", rows);
        writing.audit(
                new Audit("identity.invitation-link", "supplier", to, null, from, to, "invitations=" + ids.size()));
    }
}

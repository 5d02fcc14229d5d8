package nl.schil.development.internal.chain;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.merge.Merge;
import nl.schil.kernel.merge.ReferenceRewriter;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Links of the chain go to the supplier that stays when two suppliers become one, on either end. */
@Component(service = ReferenceRewriter.class)
public final class ChainReferences implements ReferenceRewriter {
    private static final List<String> ENDS = List.of("supplier_id", "party_id");

    /** @param chain so that the tables are there */
    @Activate
    public ChainReferences(@Reference SqlChain chain) {
        // the reference is what counts
    }

    @Override
    public String module() {
        return "development";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Merge merge) {
        return references(reading, merge.from()).size();
    }

    /** {@code end id} of every link that refers to a supplier. */
    private static List<String> references(Reading reading, String supplier) {
        List<String> references = new ArrayList<>();
        for (String end : ENDS) {
            references.addAll(reading.list(
                    "SELECT id FROM development_chain_link WHERE " + end + " = ? ORDER BY id",
                    row -> end + " " + row.getString(1),
                    supplier));
        }
        return references;
    }

    @Override
    public String rewrite(Writing writing, Merge merge) {
        List<String> references = references(writing, merge.from());
        link(writing, references, merge.from(), merge.to());
        return String.join("\n", references);
    }

    @Override
    public void restore(Writing writing, Merge merge, String undo) {
        link(writing, undo.lines().filter(line -> !line.isEmpty()).toList(), merge.to(), merge.from());
    }

    private static void link(Writing writing, List<String> references, String from, String to) {
        if (references.isEmpty()) {
            return;
        }
        for (String end : ENDS) {
            List<@Nullable Object[]> rows = references.stream()
                    .filter(reference -> reference.startsWith(end + " "))
                    .map(reference -> new @Nullable Object[] {to, reference.substring(end.length() + 1), from})
                    .toList();
            if (!rows.isEmpty()) {
                writing.batch(
                        "UPDATE development_chain_link SET " + end + " = ?, version = version + 1 WHERE id = ? AND "
                                + end + " = ?",
                        rows);
            }
        }
        writing.audit(
                new Audit("development.link", "supplier", to, null, null, to, "chain links=" + references.size()));
    }
}

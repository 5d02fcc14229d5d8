package nl.schil.contracts.internal.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/**
 * The column {@code organisation} of one run: resolved per batch, empty means the organisation of the import, and an
 * unknown one is added when the actor may add organisations.
 */
final class OrganisationCells {
    private static final int LONGEST = 200;

    private final OrganisationDirectory directory;
    private final ImportContext context;
    private final OrganisationScope writable;
    private final boolean mayAdd;
    private final Map<String, String> ids = new HashMap<>();
    private int added;

    OrganisationCells(OrganisationDirectory directory, ImportContext context) {
        this.directory = directory;
        this.context = context;
        this.writable = context.actor().scope("contracts.write");
        this.mayAdd =
                writable.all() && context.actor().scope("organisations.write").all();
    }

    /** Resolves what these rows name; adds what is unknown when {@code writing} is given and the actor may. */
    void prepare(List<Row> rows, @Nullable Writing writing) {
        Set<String> unknown = new HashSet<>();
        for (Row row : rows) {
            String text = row.get("organisation");
            if (text != null && !ids.containsKey(text)) {
                unknown.add(text);
            }
        }
        if (unknown.isEmpty()) {
            return;
        }
        Map<String, OrganisationRef> found = directory.resolve(unknown);
        Map<String, String> adding = new HashMap<>();
        for (String text : unknown) {
            OrganisationRef known = found.get(text);
            if (known != null) {
                ids.put(text, known.id());
            } else if (mayAdd && writing != null && text.length() <= LONGEST) {
                ids.put(text, adding.computeIfAbsent(text.strip().toLowerCase(Locale.ROOT), name -> {
                    added++;
                    return directory.add(writing, text.strip()).id();
                }));
            }
        }
    }

    /** The number of organisations added since the last call. */
    int takeAdded() {
        int count = added;
        added = 0;
        return count;
    }

    /** The id of the row's organisation; in a plan an organisation yet to be added has its name as id. */
    Result<String> of(Row row) {
        String text = row.get("organisation");
        String id = text == null ? context.organisation() : ids.get(text);
        if (id == null) {
            return mayAdd && text.length() <= LONGEST
                    ? Result.accepted(text.strip())
                    : Result.refused(Violation.of("organisation", text, "contracts.organisation.unknown"));
        }
        return writable.contains(id)
                ? Result.accepted(id)
                : Result.refused(Violation.of("organisation", text, "contracts.organisation.forbidden"));
    }
}

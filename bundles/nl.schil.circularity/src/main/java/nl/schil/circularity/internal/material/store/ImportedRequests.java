package nl.schil.circularity.internal.material.store;

import java.time.LocalDate;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** What an import of requests has to know and to write. */
public final class ImportedRequests {
    private static final String SAME = " WHERE supplier_id = ? AND organisation = ? AND year = ?"
            + " AND COALESCE(quarter, 0) = ? AND COALESCE(contract_id, '') = ? AND product = ?";

    private ImportedRequests() {}

    /** What makes a request another one. */
    public static String key(DataRequest one) {
        return String.join(
                "\n",
                one.organisation(),
                one.supplier(),
                one.contract() == null ? "" : one.contract(),
                one.period().toString(),
                one.product());
    }

    private static Object[] same(DataRequest one) {
        Integer quarter = one.period().quarter();
        return new Object[] {
            one.supplier(),
            one.organisation(),
            one.period().year(),
            quarter == null ? 0 : quarter,
            one.contract() == null ? "" : one.contract(),
            one.product()
        };
    }

    /** Whether there is a request for the same. */
    public static boolean known(Reading reading, DataRequest one) {
        return !reading.list("SELECT id FROM circularity_request" + SAME, row -> row.getString(1), same(one))
                .isEmpty();
    }

    /** Id of the statement of the same that answers no request yet; null when there is none. */
    public static @Nullable String answer(Reading reading, DataRequest one) {
        return reading
                .list(
                        "SELECT id FROM circularity_statement" + SAME + " AND request_id IS NULL ORDER BY id",
                        row -> row.getString(1),
                        same(one))
                .stream()
                .findFirst()
                .orElse(null);
    }

    /** Inserts a request; its answer then stands as the last event says. */
    public static void insert(Writing writing, DataRequest one, @Nullable String answer, LocalDate today) {
        SqlRequests.insert(writing, one);
        if (answer != null) {
            LocalDate received = last(one, Kind.RECEIVED);
            boolean returned = one.state(today).withSupplier();
            LocalDate accepted = last(one, Kind.ACCEPTED);
            writing.execute(
                    "UPDATE circularity_statement SET request_id = ?, created_on = ?, submitted_on = ?, accepted_on = ?,"
                            + " accepted_by = ? WHERE id = ?",
                    one.id(),
                    received,
                    returned ? null : received,
                    accepted,
                    accepted == null ? null : one.ownerName(),
                    answer);
        }
    }

    private static @Nullable LocalDate last(DataRequest one, Kind kind) {
        return one.events().stream()
                .filter(event -> event.kind() == kind)
                .map(event -> event.on())
                .reduce((first, second) -> second)
                .orElse(null);
    }
}

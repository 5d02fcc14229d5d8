package nl.schil.circularity.internal.material.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request to a supplier for the materials of a product in a period. Its state follows from what happened.
 *
 * @param contract id, or null
 * @param goal id of the goal for which it is asked, or null
 * @param due last day to answer
 * @param note what to mind, or null
 * @param owner account id of who asked
 */
public record DataRequest(
        String id,
        String organisation,
        long version,
        String supplier,
        @Nullable String contract,
        @Nullable String goal,
        String product,
        Period period,
        LocalDate due,
        @Nullable String note,
        String owner,
        String ownerName,
        LocalDate askedOn,
        List<RequestEvent> events) {
    public DataRequest {
        events = List.copyOf(events);
    }

    public RequestState state(LocalDate asOf) {
        RequestState state = RequestState.REQUESTED;
        for (RequestEvent event : events) {
            if (!event.on().isAfter(asOf)) {
                state = switch (event.kind()) {
                    case REQUESTED, REMINDED -> state;
                    case RECEIVED -> RequestState.RECEIVED;
                    case CHECKED -> RequestState.CHECKED;
                    case RETURNED -> RequestState.RETURNED;
                    case ACCEPTED -> RequestState.ACCEPTED;
                    case WITHDRAWN -> RequestState.WITHDRAWN;
                };
            }
        }
        return state;
    }

    /** Whether the supplier should have answered. */
    public boolean late(LocalDate asOf) {
        return state(asOf).withSupplier() && due.isBefore(asOf);
    }

    /** The last return that was not answered yet. */
    public Optional<RequestEvent> returned(LocalDate asOf) {
        return state(asOf) == RequestState.RETURNED
                ? events.stream()
                        .filter(event -> event.kind() == RequestEvent.Kind.RETURNED)
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    public DataRequest with(RequestEvent event) {
        List<RequestEvent> all = new ArrayList<>(events);
        all.add(event);
        return new DataRequest(
                id,
                organisation,
                version,
                supplier,
                contract,
                goal,
                product,
                period,
                due,
                note,
                owner,
                ownerName,
                askedOn,
                all);
    }

    public DataRequest until(LocalDate other, @Nullable String said) {
        return new DataRequest(
                id,
                organisation,
                version,
                supplier,
                contract,
                goal,
                product,
                period,
                other,
                said,
                owner,
                ownerName,
                askedOn,
                events);
    }
}

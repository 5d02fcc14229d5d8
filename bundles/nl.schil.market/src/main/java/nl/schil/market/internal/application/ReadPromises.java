package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import nl.schil.market.internal.model.PromiseStanding;
import nl.schil.market.internal.store.SqlPromiseFigures;
import nl.schil.market.internal.store.SqlPromises;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads promises with what came of them until a day. */
@Component(service = ReadPromises.class)
public final class ReadPromises {
    private final Database database;
    private final SqlPromises promises;
    private final SqlPromiseFigures figures;

    @Activate
    public ReadPromises(
            @Reference Database database, @Reference SqlPromises promises, @Reference SqlPromiseFigures figures) {
        this.database = database;
        this.promises = promises;
        this.figures = figures;
    }

    /** A promise with its figures and where it stands. */
    public record View(PromiseStanding standing, List<PromiseFigure> figures) {
        public Promise promise() {
            return standing.promise();
        }
    }

    /** Promises made by a day, by the day on which they are due. */
    public List<View> list(OrganisationScope scope, SqlPromises.Query query, LocalDate asOf) {
        return database.read(reading -> {
            List<Promise> found = promises.list(reading, scope, query).stream()
                    .filter(one -> !one.promisedOn().isAfter(asOf))
                    .toList();
            Map<String, List<PromiseFigure>> all =
                    figures.of(reading, found.stream().map(Promise::id).toList());
            return found.stream()
                    .map(one -> view(one, all.getOrDefault(one.id(), List.of()), asOf))
                    .toList();
        });
    }

    public View one(Promise promise, LocalDate asOf) {
        return view(promise, figures.of(promise), asOf);
    }

    private static View view(Promise promise, List<PromiseFigure> all, LocalDate asOf) {
        return new View(PromiseStanding.of(promise, all, asOf), all);
    }
}

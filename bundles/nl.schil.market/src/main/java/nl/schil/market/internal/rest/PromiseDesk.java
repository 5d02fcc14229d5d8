package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Person;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.ReadPromises;
import nl.schil.market.internal.model.Promise;
import nl.schil.market.internal.model.PromiseFigure;
import nl.schil.market.internal.model.PromiseStanding;
import nl.schil.market.internal.store.SqlCategories;
import nl.schil.market.internal.store.SqlPromises;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Promises as resources need them: found within what the caller may see, and rendered with names, looked up once. */
@Component(service = PromiseDesk.class)
public final class PromiseDesk {
    private final MarketPeople people;
    private final Directories directories;
    private final SqlCategories categories;
    private final SqlPromises promises;
    private final ReadPromises reading;

    @Activate
    public PromiseDesk(
            @Reference MarketPeople people,
            @Reference Directories directories,
            @Reference SqlCategories categories,
            @Reference SqlPromises promises,
            @Reference ReadPromises reading) {
        this.people = people;
        this.directories = directories;
        this.categories = categories;
        this.promises = promises;
        this.reading = reading;
    }

    Promise promise(Actor actor, String permission, String id) {
        return promises.find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("market-promise", id));
    }

    PromiseJson json(Promise promise, LocalDate asOf) {
        return json(List.of(reading.one(promise, asOf))).get(0);
    }

    /** What was promised before, without figures. */
    List<PromiseJson> before(Promise promise, LocalDate asOf) {
        return json(promises.before(promise).stream()
                .map(one -> new ReadPromises.View(PromiseStanding.of(one, List.of(), asOf), List.of()))
                .toList());
    }

    private record Names(
            Map<String, Person> people,
            Map<String, String> categories,
            Map<String, ContractRef> contracts,
            Map<String, SupplierRef> suppliers) {
        PromiseJson.@Nullable AboutJson category(@Nullable String id) {
            return id == null ? null : new PromiseJson.AboutJson(id, categories.get(id));
        }

        PromiseJson.@Nullable AboutJson contract(@Nullable String id) {
            ContractRef found = id == null ? null : contracts.get(id);
            return id == null
                    ? null
                    : new PromiseJson.AboutJson(id, found == null ? null : found.number() + " " + found.title());
        }

        PromiseJson.@Nullable AboutJson supplier(@Nullable String id) {
            SupplierRef found = id == null ? null : suppliers.get(id);
            return id == null ? null : new PromiseJson.AboutJson(id, found == null ? null : found.name());
        }
    }

    List<PromiseJson> json(Collection<ReadPromises.View> views) {
        Names names = new Names(
                people.find(views.stream().flatMap(PromiseDesk::named).toList()),
                categories.names(ids(views, Promise::category)),
                directories.contracts(ids(views, Promise::contract)),
                directories.suppliers(ids(views, Promise::supplier)));
        return views.stream().map(one -> json(one, names)).toList();
    }

    private static Stream<@Nullable String> named(ReadPromises.View view) {
        return Stream.concat(
                Stream.of(view.promise().recordedBy(), view.promise().writtenBy()),
                view.figures().stream()
                        .flatMap(one ->
                                Stream.concat(Stream.of(one.claimedBy()), Stream.ofNullable(one.confirmedBy()))));
    }

    private static Set<String> ids(Collection<ReadPromises.View> views, Function<Promise, @Nullable String> id) {
        return views.stream()
                .map(view -> id.apply(view.promise()))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    private static PromiseJson json(ReadPromises.View view, Names names) {
        Promise one = view.promise();
        PromiseStanding standing = view.standing();
        return new PromiseJson(
                one.id(),
                one.organisation(),
                one.version(),
                names.category(one.category()),
                names.contract(one.contract()),
                names.supplier(one.supplier()),
                one.title(),
                one.kind(),
                one.way(),
                one.unit(),
                one.money(),
                one.amount(),
                one.base(),
                one.source(),
                one.promisedOn(),
                one.dueOn(),
                standing.state(),
                standing.confirmed(),
                standing.claimed(),
                standing.part(),
                PersonJson.of(one.recordedBy(), names.people()),
                one.writtenOn(),
                PersonJson.of(one.writtenBy(), names.people()),
                one.why(),
                one.withdrawnOn(),
                view.figures().stream().map(figure -> json(figure, names)).toList());
    }

    private static PromiseJson.FigureJson json(PromiseFigure figure, Names names) {
        return new PromiseJson.FigureJson(
                figure.id(),
                figure.from(),
                figure.until(),
                figure.amount(),
                figure.source(),
                figure.claimedOn(),
                PersonJson.of(figure.claimedBy(), names.people()),
                figure.confirmedOn(),
                PersonJson.of(figure.confirmedBy(), names.people()),
                figure.withdrawnOn());
    }
}

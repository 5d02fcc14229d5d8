package nl.schil.market.internal.rest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Database;
import nl.schil.market.internal.application.Directories;
import nl.schil.market.internal.application.FillMap;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Readiness;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import nl.schil.market.internal.store.SqlMaps;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Business-model maps as the buyer's resources need them: found, opened with an invitation, changed and rendered. */
@Component(service = MapDesk.class)
public final class MapDesk {
    private final MarketAnswers answers;
    private final MarketPeople people;
    private final Directories directories;
    private final SqlMaps maps;
    private final Database database;
    private final Doors doors;

    @Activate
    public MapDesk(
            @Reference MarketAnswers answers,
            @Reference MarketPeople people,
            @Reference Directories directories,
            @Reference SqlMaps maps,
            @Reference Database database,
            @Reference Doors doors) {
        this.answers = answers;
        this.people = people;
        this.directories = directories;
        this.maps = maps;
        this.database = database;
        this.doors = doors;
    }

    List<MapJson> of(Category category) {
        return json(maps.of(category.id()));
    }

    /** Opens a map and invites a person of the supplier, both or neither. */
    MapsResource.OpenedJson open(Actor actor, Category category, MapInput.OpeningInput input) {
        SourcingMap made =
                MarketAnswers.done(() -> new FillMap(answers.today()).open(category, input.supplier(), input.dueOn()));
        if (!directories.isSupplier(made.supplier())) {
            throw ProblemException.invalid(Violation.of("supplier", made.supplier(), "market.supplier.unknown"));
        }
        NewInvitation wanted = FillMap.invitation(made, category, input.name(), input.email());
        List<Violation> wrong = doors.violations(List.of(wanted)).stream()
                .map(one -> new Violation(one.field().replace("people[0].", ""), one.value(), one.code(), one.values()))
                .toList();
        if (!wrong.isEmpty()) {
            throw ProblemException.invalid(wrong);
        }
        IssuedInvitation issued = database.write(actor, "open a business-model map", writing -> {
            maps.create(writing, made);
            return doors.invite(writing, actor, wanted);
        });
        return new MapsResource.OpenedJson(
                json(List.of(made)).get(0), issued.invitation().name(), issued.link());
    }

    SourcingMap map(Actor actor, String category, String id, @Nullable String ifMatch) {
        SourcingMap found = maps.find(actor.scope(MarketAnswers.WRITE), id)
                .filter(map -> map.category().equals(category))
                .orElseThrow(() -> ProblemException.notFound("market-map", id));
        Version.require(ifMatch, found.version());
        return found;
    }

    MapJson changed(Actor actor, String verb, SourcingMap before, Result<SourcingMap> result) {
        SourcingMap after = MarketAnswers.done(() -> result);
        SourcingMap written = MarketAnswers.done(() -> Result.accepted(maps.replace(actor, verb, before, after)));
        return json(List.of(written)).get(0);
    }

    private List<MapJson> json(List<SourcingMap> found) {
        Map<String, SupplierRef> suppliers =
                directories.suppliers(found.stream().map(SourcingMap::supplier).collect(Collectors.toSet()));
        Map<String, Person> named = people.find(found.stream()
                .map(map -> map.choice() == null ? null : map.choice().chosenBy())
                .toList());
        LocalDate today = answers.today();
        return found.stream()
                .map(map -> {
                    SupplierRef supplier = suppliers.get(map.supplier());
                    return MapJson.of(map, Side.BUYER, supplier == null ? null : supplier.name(), today)
                            .chosen(choice(map, named, today));
                })
                .toList();
    }

    private @Nullable ChoiceJson choice(SourcingMap map, Map<String, Person> named, LocalDate today) {
        SourcingMap.Choice choice = map.choice();
        if (choice == null) {
            return null;
        }
        List<SourcingModel> models = choice.models();
        int needed = models.stream().mapToInt(SourcingModel::stage).max().orElse(0);
        return ChoiceJson.of(
                choice,
                needed <= 1 ? null : Readiness.of(needed, directories.stages(map.organisation(), today)),
                PersonJson.of(choice.chosenBy(), named));
    }
}

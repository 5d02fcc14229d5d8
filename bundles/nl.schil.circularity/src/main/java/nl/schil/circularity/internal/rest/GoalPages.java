package nl.schil.circularity.internal.rest;

import jakarta.ws.rs.core.HttpHeaders;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.application.Standings;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Indicator;
import nl.schil.circularity.internal.model.Point;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.circularity.internal.model.Standing;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.circularity.internal.store.SqlPoints;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Database;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Goals as their pages show them. */
@Component(service = GoalPages.class)
public final class GoalPages {
    private final CircularityDesk desk;
    private final Standings standings;
    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public GoalPages(
            @Reference CircularityDesk desk,
            @Reference Standings standings,
            @Reference Database database,
            @Reference CircularityTables tables) {
        this.desk = desk;
        this.standings = standings;
        this.database = database;
    }

    private record Rows(List<Point> points, List<Proof> proofs, List<Cascade> cascades, List<ThreadLink> links) {}

    GoalPageJson page(Goal goal, LocalDate asOf, HttpHeaders headers) {
        Standing standing = standings.of(goal, asOf);
        List<String> id = List.of(goal.id());
        Rows rows = database.read(reading -> new Rows(
                SqlPoints.points(reading, id),
                SqlPoints.proofs(reading, id),
                SqlThreads.cascades(reading, id),
                SqlThreads.links(reading, id)));
        Set<String> ids = new HashSet<>();
        List<Point> points = goal.indicator() == Indicator.STATED
                ? rows.points()
                : standing.actuals().known();
        points.forEach(point -> ids.add(point.recordedBy()));
        if (goal.owner().person() != null) {
            ids.add(goal.owner().person());
        }
        Map<String, Person> people = desk.named(ids);
        Map<String, ContractRef> contracts = desk.subjects()
                .contracts(rows.cascades().stream()
                        .map(Cascade::contract)
                        .filter(Objects::nonNull)
                        .toList());
        return new GoalPageJson(
                StandingJson.of(standing, people),
                ElementJson.of(standing.governance(), text -> desk.say(headers, text)),
                points.stream()
                        .map(point -> PointJson.of(point, standing.actuals().known(), people))
                        .toList(),
                rows.proofs().stream().map(ProofJson::of).toList(),
                rows.cascades().stream()
                        .filter(one -> one.holds(asOf))
                        .map(one -> CascadeJson.of(one, contracts, prefix -> desk.cpv(headers, prefix)))
                        .toList(),
                rows.links().stream()
                        .filter(one -> one.contract() == null && one.link() == Link.STRATEGY_MEASURE && one.holds(asOf))
                        .max(Comparator.comparing(ThreadLink::establishedOn))
                        .map(LinkJson::of)
                        .orElse(null),
                standing.threads().threads().stream()
                        .map(ThreadJson::of)
                        .sorted(Comparator.comparing(GoalPages::order))
                        .toList());
    }

    private static String order(ThreadJson one) {
        return one.breaksAt() == null ? one.continuity() == null ? "L0" : "L9" : one.breaksAt();
    }

    /** Goals as rows of a list, in their order. */
    List<StandingJson> rows(List<Standing> found) {
        Map<String, Person> people = desk.named(
                found.stream().map(one -> one.goal().owner().person()).toList());
        return found.stream().map(one -> StandingJson.of(one, people)).toList();
    }
}

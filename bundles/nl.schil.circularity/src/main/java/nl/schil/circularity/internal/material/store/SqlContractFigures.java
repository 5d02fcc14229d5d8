package nl.schil.circularity.internal.material.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.schil.circularity.internal.material.application.Adding;
import nl.schil.circularity.internal.material.application.ContractFigures;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Chunks;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the lines of statements once and adds each of them to every sum that it belongs to. */
@Component(service = ContractFigures.class)
public final class SqlContractFigures implements ContractFigures {
    private static final int ORGANISATION = 24;
    private static final int YEAR = 22;
    private static final int CONTRACT = 2;

    private final Database database;

    @Activate
    public SqlContractFigures(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    /** What a statement is about. */
    private record Place(
            String organisation, int year, @Nullable String contract) {}

    @Override
    public Map<Part, Sum> of(Collection<Part> parts, LocalDate asOf) {
        Map<Part, Adding> sums = new LinkedHashMap<>();
        Map<Place, List<Adding>> places = new HashMap<>();
        for (Part part : new LinkedHashSet<>(parts)) {
            Adding adding = new Adding();
            sums.put(part, adding);
            part.contracts()
                    .forEach(contract -> places.computeIfAbsent(
                                    new Place(part.organisation(), part.year(), contract), place -> new ArrayList<>(1))
                            .add(adding));
        }
        if (!places.isEmpty()) {
            database.read(reading -> {
                read(reading, sums.keySet(), places, asOf);
                return places.size();
            });
        }
        Map<Part, Sum> known = new LinkedHashMap<>();
        sums.forEach((part, adding) -> {
            adding.done();
            adding.sum().ifPresent(sum -> known.put(part, sum));
        });
        return known;
    }

    private static void read(Reading reading, Set<Part> parts, Map<Place, List<Adding>> places, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(
                false, parts.stream().map(Part::organisation).collect(Collectors.toSet()));
        Set<Integer> years = parts.stream().map(Part::year).collect(Collectors.toCollection(TreeSet::new));
        Set<String> contracts = parts.stream()
                .flatMap(part -> part.contracts().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Chunks.each(contracts, some -> {
            Sql sql = lines(scope, some, years, asOf);
            reading.each(sql.text(), row -> add(places, row), counted -> {}, sql.arguments());
        });
    }

    static Sql lines(OrganisationScope scope, Collection<String> contracts, Collection<Integer> years, LocalDate asOf) {
        return new Sql()
                .add("SELECT " + SqlFigures.COLUMNS + ", s.organisation")
                .add(SqlFigures.FROM)
                .add("WHERE s.accepted_on <= ?", asOf)
                .add("AND " + scope.condition("s.organisation"), scope.arguments())
                .in("AND", "s.contract_id", contracts)
                .in("AND", "s.year", years)
                .add("ORDER BY s.year, s.id, m.seq");
    }

    private static int add(Map<Place, List<Adding>> places, ResultSet row) throws SQLException {
        String id = row.getString(1);
        List<Adding> those = places.getOrDefault(
                new Place(row.getString(ORGANISATION), row.getInt(YEAR), row.getString(CONTRACT)), List.of());
        for (Adding adding : those) {
            if (adding.isNew(id)) {
                adding.begin(SqlFigures.head(row, id));
            }
            SqlFigures.add(adding, row);
        }
        return those.size();
    }
}

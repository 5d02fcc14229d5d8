package nl.schil.circularity.internal.material.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.Origin;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.internal.material.application.Adding;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.material.application.WeightSets;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Adds up accepted statements row by row, in memory that does not grow with them. */
@Component(service = StatementFigures.class)
public final class SqlFigures implements StatementFigures {
    private static final int SHOWN = 20;
    /** Of a statement and one of its lines, in the order that {@link #head} and {@link #add} read. */
    static final String COLUMNS = "s.id, s.contract_id, s.products, s.lifetime, s.lifetime_av, s.uses,"
            + " s.uses_av, s.assurance, s.weights, m.kg, m.fr, m.fu, m.fs, m.ef, m.cr, m.cu, m.cc, m.ce, m.ec, m.origin,"
            + " m.impacts, s.year, s.product";

    static final String FROM = "FROM circularity_statement s JOIN circularity_material m ON m.statement_id = s.id";

    private final Database database;

    @Activate
    public SqlFigures(@Reference Database database, @Reference CircularityTables tables) {
        this.database = database;
    }

    @Override
    public Figures of(OrganisationScope scope, int year, LocalDate asOf) {
        return database.read(reading -> figures(reading, lines(scope, year, asOf)));
    }

    /** The question; the test of its plan and the bench ask it too. */
    public static Sql lines(OrganisationScope scope, int year, LocalDate asOf) {
        return new Sql()
                .add("SELECT " + COLUMNS)
                .add(FROM)
                .add("WHERE s.year = ? AND s.accepted_on <= ?", year, asOf)
                .add("AND " + scope.condition("s.organisation"), scope.arguments());
    }

    @Override
    public List<Integer> years(OrganisationScope scope, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT DISTINCT s.year FROM circularity_statement s WHERE s.accepted_on <= ?", asOf)
                .add("AND " + scope.condition("s.organisation"), scope.arguments())
                .add("ORDER BY s.year DESC");
        return database.read(reading -> reading.list(sql.text(), row -> row.getInt(1), sql.arguments()));
    }

    private static Figures figures(Reading reading, Sql lines) {
        return byYear(reading, lines).values().stream()
                .findFirst()
                .orElseGet(() -> new Adding().figures(List.of(), new Adding()));
    }

    /** One pass over the lines of all years; a second one only when something is not known. */
    private static Map<Integer, Figures> byYear(Reading reading, Sql lines) {
        lines.add("ORDER BY s.year, s.id, m.seq");
        Map<Integer, Adding> whole = added(reading, lines, Set.of());
        Map<Integer, Set<String>> unsound = new HashMap<>();
        whole.forEach((year, adding) -> unsound.put(year, adding.done()));
        Set<String> without = unsound.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
        Map<Integer, Adding> known = without.isEmpty() ? whole : added(reading, lines, without);
        known.values().forEach(Adding::done);
        Map<Integer, Figures> figures = new TreeMap<>();
        whole.forEach((year, adding) -> figures.put(
                year,
                adding.figures(
                        unsound.get(year).isEmpty() ? List.of() : lacking(reading, unsound.get(year)),
                        known.getOrDefault(year, new Adding()))));
        return figures;
    }

    /** Adds the lines of all statements but those that are left out, by year. */
    private static Map<Integer, Adding> added(Reading reading, Sql lines, Set<String> without) {
        Map<Integer, Adding> years = new TreeMap<>();
        reading.each(
                lines.text(),
                row -> {
                    String id = row.getString(1);
                    if (without.isEmpty() || !without.contains(id)) {
                        Adding adding = years.computeIfAbsent(row.getInt(22), year -> new Adding());
                        if (adding.isNew(id)) {
                            adding.begin(head(row, id));
                        }
                        add(adding, row);
                    }
                    return id;
                },
                id -> {},
                lines.arguments());
        return years;
    }

    static Adding.Head head(ResultSet row, String id) throws SQLException {
        double products = LineRows.number(row, 3);
        String weights = row.getString(9);
        return new Adding.Head(
                id,
                row.getString(23),
                row.getString(2),
                Double.isNaN(products) ? 1 : products,
                new Use(
                        LineRows.number(row, 4),
                        LineRows.number(row, 5),
                        LineRows.number(row, 6),
                        LineRows.number(row, 7)),
                Assurance.valueOf(row.getString(8)),
                weights == null ? null : WeightSets.of(weights).orElse(null));
    }

    static void add(Adding adding, ResultSet row) throws SQLException {
        double kilograms = LineRows.number(row, 10);
        adding.add(
                kilograms,
                LineRows.number(row, 11),
                LineRows.number(row, 12),
                LineRows.number(row, 13),
                LineRows.number(row, 14),
                LineRows.number(row, 15),
                LineRows.number(row, 16),
                LineRows.number(row, 17),
                LineRows.number(row, 18),
                LineRows.number(row, 19),
                Origin.valueOf(row.getString(20)));
        adding.add(kilograms, row.getString(21), LineRows::amounts);
    }

    /** What is missing, told by the calculator. */
    private static List<Figures.Lack> lacking(Reading reading, Set<String> ids) {
        List<String> shown = ids.stream().limit(SHOWN).toList();
        Sql sql = new Sql()
                .add("SELECT " + StatementRows.COLUMNS + " FROM circularity_statement s")
                .in("WHERE", "s.id", shown)
                .add("ORDER BY s.product, s.id");
        List<Figures.Lack> lacking = new ArrayList<>();
        for (MaterialStatement one :
                StatementRows.whole(reading, reading.list(sql.text(), StatementRows::bare, sql.arguments()))) {
            List<Missing> missing = MciCalculator.calculate(one.content().one()) instanceof Outcome.Unknown<?> unknown
                    ? unknown.missing()
                    : List.of();
            lacking.add(new Figures.Lack(one.id(), one.content().product(), missing));
        }
        return lacking;
    }
}

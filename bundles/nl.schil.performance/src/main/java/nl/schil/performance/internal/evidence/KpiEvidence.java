package nl.schil.performance.internal.evidence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.evidence.Freshness;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.application.Subjects;
import org.jspecify.annotations.Nullable;

/**
 * Evidence from KPIs of scorecards: one query counts them for all scopes by their date of evidence, another lists the very
 * same ones. The population is what is on scorecards; contracts without a scorecard are not known here. A scope of a
 * category has none, because a scorecard has no category.
 */
abstract class KpiEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    private final Database database;
    private final Subjects subjects;

    KpiEvidence(Database database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /**
     * {@code FROM … WHERE …} over {@code performance_scorecard c} and a KPI {@code k}, with what belongs to the population on
     * a day.
     */
    abstract Sql population(LocalDate asOf);

    /** Expression of the date of evidence, null when there is none, with its arguments. */
    abstract Sql evidence(LocalDate asOf);

    /** The columns of one record that {@link #shortage} and {@link #proof} need, after those of every record. */
    abstract String columns();

    abstract Text shortage(ResultSet row) throws SQLException;

    abstract Text proof(LocalDate date);

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String marker() {
        return Long.toString(database.revision("performance"));
    }

    private record Group(
            String organisation,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable LocalDate evidence,
            long count) {
        boolean in(Scope scope, Map<String, ContractRef> contracts) {
            ContractRef ref = contract == null ? null : contracts.get(contract);
            return scope.organisation().equals(organisation)
                    && scope.category() == null
                    && (scope.supplier() == null || scope.supplier().equals(supplier))
                    && (scope.contract() == null || scope.contract().equals(contract))
                    && (scope.tier() == null || (ref != null && scope.tier().equals(ref.tier())));
        }
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Set<String> organisations = new HashSet<>();
        scopes.forEach(scope -> organisations.add(scope.organisation()));
        Sql evidence = evidence(asOf);
        Sql population = population(asOf);
        Sql sql = new Sql()
                .add(
                        "SELECT organisation, supplier_id, contract_id, evidence, COUNT(*) FROM (SELECT c.organisation,"
                                + " c.supplier_id, c.contract_id," + evidence.text() + " AS evidence"
                                + population.text(),
                        arguments(evidence, population))
                .in("AND", "c.organisation", organisations)
                .add(") GROUP BY organisation, supplier_id, contract_id, evidence");
        List<Group> groups = organisations.isEmpty()
                ? List.of()
                : database.read(reading -> reading.list(sql.text(), KpiEvidence::group, sql.arguments()));
        Map<String, ContractRef> contracts = scopes.stream().anyMatch(scope -> scope.tier() != null)
                ? subjects.contracts(groups.stream()
                        .map(Group::contract)
                        .filter(id -> id != null)
                        .distinct()
                        .toList())
                : Map.of();
        Map<Scope, Coverage> measured = new HashMap<>();
        for (Scope scope : scopes) {
            measured.put(
                    scope,
                    coverage(
                            groups.stream()
                                    .filter(group -> group.in(scope, contracts))
                                    .toList(),
                            asOf,
                            freshnessDays));
        }
        return measured;
    }

    private static Group group(ResultSet row) throws SQLException {
        String evidence = row.getString(4);
        return new Group(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                evidence == null ? null : LocalDate.parse(evidence),
                row.getLong(5));
    }

    private static List<Object> arguments(Sql... parts) {
        List<Object> all = new ArrayList<>();
        for (Sql part : parts) {
            all.addAll(List.of(part.arguments()));
        }
        return all;
    }

    private static Coverage coverage(List<Group> groups, LocalDate asOf, int freshnessDays) {
        long population = 0;
        long fulfilled = 0;
        BigDecimal weight = BigDecimal.ZERO;
        LocalDate oldest = null;
        LocalDate newest = null;
        for (Group group : groups) {
            population += group.count();
            LocalDate date = group.evidence();
            BigDecimal fresh = date == null
                    ? BigDecimal.ZERO
                    : freshnessDays > 0 ? Freshness.of(date, asOf, freshnessDays) : BigDecimal.ONE;
            if (fresh.signum() > 0) {
                fulfilled += group.count();
                weight = weight.add(fresh.multiply(BigDecimal.valueOf(group.count())));
                oldest = oldest == null || date.isBefore(oldest) ? date : oldest;
                newest = newest == null || date.isAfter(newest) ? date : newest;
            }
        }
        return new Coverage(
                BigDecimal.valueOf(population), weight, population, fulfilled, oldest, newest, Coverage.Kind.SYSTEM);
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        Sql sql = listed(scope, asOf);
        if (sql == null) {
            return new Page<>(List.of(), null);
        }
        LocalDate stale = freshnessDays > 0 ? asOf.minusDays(2L * freshnessDays) : LocalDate.of(1, 1, 1);
        sql.add(fulfilled ? "WHERE evidence > ?" : "WHERE (evidence IS NULL OR evidence <= ?)", stale);
        List<String> after = Cursor.parts(cursor, 3);
        if (after != null) {
            sql.add(
                    "AND (name > ? OR (name = ? AND (id > ? OR (id = ? AND kpi > ?))))",
                    after.get(0),
                    after.get(0),
                    after.get(1),
                    after.get(1),
                    after.get(2));
        }
        sql.add("ORDER BY name, id, kpi LIMIT ?", PAGE + 1);
        return page(sql);
    }

    private record Found(String name, String id, String kpi, EvidenceRecord record) {}

    private Page<EvidenceRecord> page(Sql sql) {
        List<Found> found = database.read(reading -> reading.list(sql.text(), this::found, sql.arguments()));
        List<Found> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Found last = found.size() > PAGE ? page.get(PAGE - 1) : null;
        return new Page<>(
                page.stream().map(Found::record).toList(),
                last == null ? null : Cursor.of(last.name(), last.id(), last.kpi()));
    }

    private Found found(ResultSet row) throws SQLException {
        String date = row.getString("evidence");
        LocalDate evidence = date == null ? null : LocalDate.parse(date);
        String id = row.getString("id");
        return new Found(
                row.getString("name"),
                id,
                row.getString("kpi"),
                new EvidenceRecord(
                        "scorecard",
                        id + ":" + row.getString("kpi"),
                        row.getString("name") + ": " + row.getString("kpi_name"),
                        "/performance/" + id,
                        evidence,
                        evidence == null ? shortage(row) : proof(evidence)));
    }

    /** The records of a scope with their evidence; null when there are none. */
    private @Nullable Sql listed(Scope scope, LocalDate asOf) {
        if (scope.category() != null) {
            return null;
        }
        Sql evidence = evidence(asOf);
        Sql population = population(asOf);
        Sql sql = new Sql()
                .add(
                        "SELECT * FROM (SELECT c.id, c.name, k.code AS kpi, k.name AS kpi_name," + columns()
                                + evidence.text() + " AS evidence" + population.text(),
                        arguments(evidence, population))
                .add("AND c.organisation = ?", scope.organisation());
        Map<String, String> equal = new LinkedHashMap<>();
        equal.put("c.supplier_id", scope.supplier());
        equal.put("c.contract_id", scope.contract());
        equal.forEach((column, value) -> {
            if (value != null) {
                sql.add("AND " + column + " = ?", value);
            }
        });
        if (scope.tier() != null) {
            sql.in("AND", "c.contract_id", contracts(scope));
        }
        return sql.add(")");
    }

    /** The contracts of a scope's tier that have a scorecard. */
    private List<String> contracts(Scope scope) {
        List<String> ids = database.read(reading -> reading.list(
                "SELECT DISTINCT contract_id FROM performance_scorecard"
                        + " WHERE contract_id IS NOT NULL AND organisation = ?",
                row -> row.getString(1),
                scope.organisation()));
        return subjects.contracts(ids).values().stream()
                .filter(ref -> scope.tier().equals(ref.tier()))
                .map(ContractRef::id)
                .toList();
    }
}

package nl.schil.contracts.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.evidence.Coverage;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.store.Cursor;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * Evidence from the register: one query counts the records of all scopes by their date of evidence, another lists the
 * very same records. A record counts when it has evidence that is younger than twice the freshness.
 */
abstract class SqlEvidence implements ActivityEvidence {
    private static final int PAGE = 100;

    private final Database database;
    private final ContractTables tables;
    private final SupplierLinks suppliers;

    SqlEvidence(Database database, ContractTables tables, SupplierLinks suppliers) {
        this.database = database;
        this.tables = tables;
        this.suppliers = suppliers;
    }

    abstract Population population(LocalDate asOf);

    abstract Coverage.Kind kind();

    /** What is short in a record without evidence. */
    abstract Text shortage(Contract contract, int period, LocalDate asOf);

    /** The same when it is known whether the contract has a tier by override or score. */
    Text shortage(Contract contract, int period, LocalDate asOf, boolean judged) {
        return shortage(contract, period, asOf);
    }

    /** Why a record counts. */
    Text proof(Contract contract, int period, LocalDate date, LocalDate asOf) {
        return Text.of("contracts.evidence." + activity() + ".date", "date", date);
    }

    @Override
    public String module() {
        return "contracts";
    }

    @Override
    public String marker() {
        return Long.toString(database.revision("contracts"));
    }

    @Override
    public Map<Scope, Coverage> measure(Collection<Scope> scopes, LocalDate asOf, int freshnessDays) {
        Map<Scope, Tally> tallies = new LinkedHashMap<>();
        scopes.forEach(scope -> tallies.put(scope, new Tally(asOf, freshnessDays)));
        if (!tallies.isEmpty()) {
            count(new ScopeFilter(scopes, suppliers), population(asOf), tallies, asOf);
        }
        Map<Scope, Coverage> coverage = new HashMap<>();
        tallies.forEach((scope, tally) -> coverage.put(scope, tally.coverage(kind())));
        return coverage;
    }

    private void count(ScopeFilter filter, Population population, Map<Scope, Tally> tallies, LocalDate asOf) {
        List<String> groups = new ArrayList<>(List.of(population.organisation()));
        groups.addAll(filter.columns());
        groups.add(population.evidence());
        String columns = String.join(", ", groups);
        Sql sql = new Sql()
                .add("SELECT " + columns + ", COUNT(*) FROM "
                        + population.from(!filter.columns().isEmpty()));
        tiers(sql, filter, population, asOf);
        where(sql, filter, population).add("GROUP BY " + columns);
        record Group(List<Scope> scopes, @Nullable LocalDate evidence, long count) {}
        List<Group> counted = database.read(reading -> reading.list(
                sql.text(),
                row -> {
                    String evidence = row.getString(groups.size());
                    return new Group(
                            filter.matching(row),
                            evidence == null ? null : LocalDate.parse(evidence),
                            row.getLong(groups.size() + 1));
                },
                sql.arguments()));
        counted.forEach(g -> g.scopes().forEach(s -> tallies.get(s).add(g.evidence(), g.count())));
    }

    private static void tiers(Sql sql, ScopeFilter filter, Population population, LocalDate asOf) {
        if (population.tiers() || filter.tiers()) {
            sql.add(
                    "LEFT JOIN contracts_tier t ON t.contract_id = c.id AND t.from_on <= ? AND t.until_on >= ?",
                    asOf,
                    asOf);
        }
    }

    private static Sql where(Sql sql, ScopeFilter filter, Population population) {
        sql.add("WHERE " + population.where(), population.arguments())
                .in("AND", population.organisation(), filter.organisations());
        List<String> contracts = filter.contracts();
        if (contracts != null) {
            sql.in("AND", "c.id", contracts);
        }
        List<String> only = filter.onlySuppliers();
        if (only != null) {
            sql.in("AND (", "c.supplier_id", only)
                    .in("OR", "c.supplier_key", filter.keysOf(only))
                    .add(")");
        }
        return sql;
    }

    @Override
    public Page<EvidenceRecord> records(
            Scope scope, LocalDate asOf, int freshnessDays, boolean fulfilled, @Nullable String cursor) {
        Population population = population(asOf);
        ScopeFilter filter = new ScopeFilter(List.of(scope), suppliers);
        Sql sql = new Sql()
                .add("SELECT c.id, c.number, " + population.sequence() + ", " + population.evidence()
                        + (population.tiers() ? ", t.tier" : ", NULL") + " FROM "
                        + population.from(true));
        tiers(sql, filter, population, asOf);
        where(sql, filter, population);
        narrow(sql, scope);
        fulfilled(sql, population, asOf, freshnessDays, fulfilled);
        after(sql, population, cursor);
        sql.add("ORDER BY c.number, c.id" + (population.periods() ? ", p.seq" : "") + " LIMIT ?", PAGE + 1);
        return database.read(reading -> page(reading, sql, asOf));
    }

    private static void narrow(Sql sql, Scope scope) {
        if (scope.category() != null) {
            sql.add("AND c.category = ?", scope.category());
        }
        if (scope.tier() != null) {
            sql.add("AND " + ScopeFilter.TIER + " = ?", scope.tier());
        }
    }

    private static void fulfilled(
            Sql sql, Population population, LocalDate asOf, int freshnessDays, boolean fulfilled) {
        String evidence = population.evidence();
        if (freshnessDays <= 0) {
            sql.add("AND " + evidence + (fulfilled ? " IS NOT NULL" : " IS NULL"));
        } else if (fulfilled) {
            sql.add("AND " + evidence + " > ?", asOf.minusDays(2L * freshnessDays));
        } else {
            sql.add("AND (" + evidence + " IS NULL OR " + evidence + " <= ?)", asOf.minusDays(2L * freshnessDays));
        }
    }

    private static void after(Sql sql, Population population, @Nullable String cursor) {
        List<String> parts = Cursor.parts(cursor, 3);
        if (parts != null) {
            sql.add(
                    "AND (c.number > ? OR (c.number = ? AND (c.id > ? OR (c.id = ? AND " + population.sequence()
                            + " > ?))))",
                    parts.get(0),
                    parts.get(0),
                    parts.get(1),
                    parts.get(1),
                    Integer.parseInt(parts.get(2)));
        }
    }

    private record Found(
            String id, String number, int period, @Nullable LocalDate evidence, boolean judged) {}

    private Page<EvidenceRecord> page(Reading reading, Sql sql, LocalDate asOf) {
        List<Found> found = reading.list(
                sql.text(),
                row -> {
                    String evidence = row.getString(4);
                    return new Found(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            evidence == null ? null : LocalDate.parse(evidence),
                            row.getString(5) != null);
                },
                sql.arguments());
        List<Found> page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        Map<String, Contract> contracts = new HashMap<>();
        tables.byIds(reading, page.stream().map(Found::id).distinct().toList()).forEach(c -> contracts.put(c.id(), c));
        List<EvidenceRecord> records =
                page.stream().map(f -> evidence(contracts.get(f.id()), f, asOf)).toList();
        if (found.size() <= PAGE) {
            return new Page<>(records, null);
        }
        Found last = page.get(page.size() - 1);
        return new Page<>(records, Cursor.of(last.number(), last.id(), Integer.toString(last.period())));
    }

    private EvidenceRecord evidence(Contract contract, Found found, LocalDate asOf) {
        LocalDate date = found.evidence();
        return new EvidenceRecord(
                "contract",
                contract.id(),
                contract.description().number() + " " + contract.description().title(),
                "/contracts/" + contract.id(),
                date,
                date == null
                        ? shortage(contract, found.period(), asOf, found.judged())
                        : proof(contract, found.period(), date, asOf));
    }
}

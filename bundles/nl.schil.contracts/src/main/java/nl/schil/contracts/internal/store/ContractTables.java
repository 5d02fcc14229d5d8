package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Decision;
import nl.schil.contracts.internal.model.Document;
import nl.schil.contracts.internal.model.DocumentKind;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.TermChange;
import nl.schil.contracts.internal.model.tier.TierScale;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.RowMapper;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tables of contracts: whole contracts by id or key, read and written in batches. */
@Component(service = ContractTables.class)
public final class ContractTables {
    private static final int CHUNK = 500;
    private static final String TERM_CHANGES =
            "SELECT contract_id, seq, effective_on, term_delta FROM contracts_change WHERE term_delta IS NOT NULL AND";

    private static final String TIERS = "tiers";

    private final LeadTimeReference leadTimes;
    private final TierScale tiers;

    @Activate
    public ContractTables(
            @Reference(target = "(schil.bundle=nl.schil.contracts)") Schema schema,
            @Reference LeadTimeReference leadTimes,
            @Reference TierReference tiers,
            @Reference Database database) {
        this(leadTimes, tiers.current());
        Optional<String> stored = database.read(reading ->
                reading.one("SELECT value FROM contracts_setting WHERE name = ?", row -> row.getString(1), TIERS));
        if (!stored.equals(Optional.of(this.tiers.fingerprint()))) {
            database.write(Actor.SYSTEM, "apply tiers", this::applyTiers);
        }
    }

    public ContractTables(LeadTimeReference leadTimes) {
        this(leadTimes, TierReference.shipped());
    }

    public ContractTables(LeadTimeReference leadTimes, TierScale tiers) {
        this.leadTimes = leadTimes;
        this.tiers = tiers;
    }

    /** How tiers are computed. */
    public TierScale scale() {
        return tiers;
    }

    /** Computes the tiers of every contract that was assessed again, as another scale makes them. */
    @Nullable Void applyTiers(Writing writing) {
        List<String> assessed =
                writing.list("SELECT DISTINCT contract_id FROM contracts_tier_assessment", row -> row.getString(1));
        for (int from = 0; from < assessed.size(); from += CHUNK) {
            List<String> chunk = assessed.subList(from, Math.min(from + CHUNK, assessed.size()));
            TierTables.rewrite(writing, byIds(writing, chunk), tiers);
        }
        writing.execute("DELETE FROM contracts_setting WHERE name = ?", TIERS);
        writing.execute("INSERT INTO contracts_setting (name, value) VALUES (?, ?)", TIERS, tiers.fingerprint());
        writing.audit(new Audit("contracts.tiers", "setting", TIERS, null, null, tiers.fingerprint(), null));
        return null;
    }

    /** Inserts contracts with their periods and documents; answers the rows of contracts and periods as text. */
    public String insert(Writing writing, List<Contract> contracts) {
        List<@Nullable Object[]> rows =
                rows(contracts, c -> Collections.singletonList(ContractRow.arguments(c, c.version())));
        List<@Nullable Object[]> periods = rows(contracts, c -> PeriodRow.arguments(c, leadTimes.current()));
        writing.batch(ContractRow.INSERT, rows);
        writing.batch(PeriodRow.INSERT, periods);
        insertDocuments(writing, contracts);
        return text(rows, periods);
    }

    /** Replaces contracts that were read in the same transaction; answers the rows as {@link #insert} does. */
    public String updateAll(Writing writing, List<Contract> contracts) {
        List<@Nullable Object[]> rows = rows(contracts, c -> Collections.singletonList(updating(c, c.version())));
        List<@Nullable Object[]> periods = rows(contracts, c -> PeriodRow.arguments(c, leadTimes.current()));
        writing.batch(ContractRow.UPDATE, rows);
        writing.batch(
                "DELETE FROM contracts_period WHERE contract_id = ?",
                rows(contracts, c -> Collections.singletonList(id(c))));
        writing.batch(PeriodRow.INSERT, periods);
        TierTables.rewrite(writing, contracts, tiers);
        ObligationTables.rewrite(writing, contracts);
        return text(rows, periods);
    }

    private static String text(List<@Nullable Object[]> rows, List<@Nullable Object[]> periods) {
        StringBuilder text = new StringBuilder();
        for (List<@Nullable Object[]> all : List.of(rows, periods)) {
            for (@Nullable Object[] row : all) {
                for (Object value : row) {
                    text.append(value).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** Replaces a contract and answers it as stored; nothing when its version is no longer {@code version}. */
    public Optional<Contract> update(Writing writing, long version, Contract contract) {
        if (writing.execute(ContractRow.UPDATE, updating(contract, version)) == 0) {
            return Optional.empty();
        }
        writing.execute("DELETE FROM contracts_period WHERE contract_id = ?", contract.id());
        writing.batch(PeriodRow.INSERT, PeriodRow.arguments(contract, leadTimes.current()));
        writing.execute("DELETE FROM contracts_document WHERE contract_id = ?", contract.id());
        insertDocuments(writing, List.of(contract));
        TierTables.rewrite(writing, List.of(contract), tiers);
        ObligationTables.rewrite(writing, List.of(contract));
        return byIds(writing, List.of(contract.id())).stream().findFirst();
    }

    private static @Nullable Object[] updating(Contract contract, long version) {
        @Nullable Object[] arguments = ContractRow.arguments(contract, version + 1);
        @Nullable Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = version;
        return all;
    }

    private static @Nullable Object[] id(Contract contract) {
        return new @Nullable Object[] {contract.id()};
    }

    private static List<@Nullable Object[]> rows(
            List<Contract> contracts, Function<Contract, List<@Nullable Object[]>> rows) {
        List<@Nullable Object[]> all = new ArrayList<>();
        contracts.forEach(c -> all.addAll(rows.apply(c)));
        return all;
    }

    private static void insertDocuments(Writing writing, List<Contract> contracts) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Contract c : contracts) {
            for (Document d : c.documents()) {
                rows.add(new @Nullable Object[] {
                    d.id(), c.id(), c.organisation(), d.kind(), d.title(), d.reference(), d.dated(), d.addedOn()
                });
            }
        }
        if (!rows.isEmpty()) {
            writing.batch(
                    "INSERT INTO contracts_document (id, contract_id, organisation, kind, title, reference, dated,"
                            + " added_on) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    rows);
        }
    }

    /** The contracts by id, in the order of the ids. */
    public List<Contract> byIds(Reading reading, Collection<String> ids) {
        return load(reading, "c.id", ids, "1 = 1");
    }

    /** The contracts of one organisation by number. */
    public List<Contract> byNumbers(Reading reading, String organisation, Collection<String> numbers) {
        return load(reading, "c.number", numbers, "c.organisation = ?", organisation);
    }

    /** The contracts of one organisation by external id. */
    public List<Contract> byExternalIds(Reading reading, String organisation, Collection<String> externalIds) {
        return load(reading, "c.external_id", externalIds, "c.organisation = ?", organisation);
    }

    private static List<Contract> load(
            Reading reading, String column, Collection<String> values, String condition, Object... arguments) {
        List<ContractRow> rows = in(
                reading,
                ContractRow.SELECT + "WHERE " + condition + " AND",
                column,
                values,
                ContractRow::of,
                arguments);
        List<String> ids = rows.stream().map(ContractRow::id).toList();
        Map<String, List<PeriodRow>> periods = new HashMap<>();
        in(reading, PeriodRow.SELECT + "WHERE stage = 0 AND", "contract_id", ids, PeriodRow::of)
                .forEach(p -> periods.computeIfAbsent(p.contract(), id -> new ArrayList<>())
                        .add(p));
        Map<String, List<TermChange>> changes = new HashMap<>();
        in(reading, TERM_CHANGES, "contract_id", ids, TermChangeRow::of).stream()
                .sorted(Comparator.comparingInt(TermChangeRow::seq))
                .forEach(c -> changes.computeIfAbsent(c.contract(), id -> new ArrayList<>())
                        .add(c.change()));
        Map<String, List<Document>> documents = new HashMap<>();
        in(reading, "SELECT * FROM contracts_document WHERE", "contract_id", ids, ContractTables::document)
                .forEach(d -> documents
                        .computeIfAbsent(d.getKey(), id -> new ArrayList<>())
                        .add(d.getValue()));
        Map<String, Contract> byId = new HashMap<>();
        rows.forEach(row -> byId.put(
                row.id(),
                contract(
                        row,
                        periods.get(row.id()),
                        changes.getOrDefault(row.id(), List.of()),
                        documents.getOrDefault(row.id(), List.of()))));
        Collection<String> order = "c.id".equals(column) ? values : ids;
        return order.stream().filter(byId::containsKey).map(byId::get).toList();
    }

    /** The rows of which a column has one of these values, asked in chunks. */
    static <T> List<T> in(
            Reading reading,
            String sql,
            String column,
            Collection<String> values,
            RowMapper<T> mapper,
            Object... arguments) {
        List<T> all = new ArrayList<>();
        List<String> list = List.copyOf(values);
        for (int from = 0; from < list.size(); from += CHUNK) {
            List<String> chunk = list.subList(from, Math.min(from + CHUNK, list.size()));
            Sql query = new Sql().add(sql, arguments).in("", column, chunk);
            all.addAll(reading.list(query.text(), mapper, query.arguments()));
        }
        return all;
    }

    private static Map.Entry<String, Document> document(ResultSet row) throws SQLException {
        return Map.entry(
                row.getString("contract_id"),
                new Document(
                        row.getString("id"),
                        DocumentKind.valueOf(row.getString("kind")),
                        row.getString("title"),
                        row.getString("reference"),
                        Columns.date(row, "dated"),
                        LocalDate.parse(row.getString("added_on"))));
    }

    /** An entry of the ledger as far as it changes the term. */
    private record TermChangeRow(String contract, int seq, TermChange change) {
        static TermChangeRow of(ResultSet row) throws SQLException {
            return new TermChangeRow(
                    row.getString("contract_id"),
                    row.getInt("seq"),
                    new TermChange(
                            LocalDate.parse(row.getString("effective_on")), Period.parse(row.getString("term_delta"))));
        }
    }

    private static Contract contract(
            ContractRow row, List<PeriodRow> periods, List<TermChange> changes, List<Document> documents) {
        List<PeriodRow> ordered =
                periods.stream().sorted(Comparator.comparingInt(PeriodRow::seq)).toList();
        List<Option> options = ordered.stream()
                .skip(1)
                .map(p -> new Option(p.length(), p.exercisedOn()))
                .toList();
        List<Decision> decisions = ordered.stream()
                .map(PeriodRow::decision)
                .filter(Objects::nonNull)
                .toList();
        return new Contract(
                row.id(),
                row.organisation(),
                row.version(),
                row.description(),
                row.supplier(),
                new Term(
                        row.signedOn(),
                        row.start(),
                        ordered.get(0).length(),
                        row.optionsKnown() ? options : null,
                        row.notice(),
                        changes),
                row.worth(),
                row.stewardship(),
                row.motivation(),
                row.ending(),
                decisions,
                documents);
    }
}

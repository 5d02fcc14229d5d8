package nl.schil.innovation.internal.evidence;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schil.innovation.internal.application.Subjects;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.store.Columns;
import nl.schil.innovation.internal.store.SqlAgreements;
import nl.schil.kernel.Scope;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.evidence.EvidenceItem;
import nl.schil.kernel.evidence.ItemEvidence;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** What follows from contracts that run in a category in which their organisation looks for innovation. */
final class ContractSources {
    private static final String GOLD = "G";
    private static final String ANSWERS = """
            SELECT organisation, supplier_id,
                MAX(CASE WHEN answered_on <= answer_due THEN answered_on END) AS good,
                MAX(CASE WHEN answered_on IS NULL AND answer_due < ? THEN 1 ELSE 0 END) AS overdue
            FROM (SELECT i.organisation, i.supplier_id, i.answer_due,
                    (SELECT MIN(a.decided_on) FROM innovation_step a WHERE a.idea_id = i.id AND a.withdrawn_on IS NULL
                        AND a.decided_on <= ? AND a.to_stage <> 'INTAKE') AS answered_on
                FROM innovation_idea i WHERE i.origin = 'SUPPLIER' AND i.supplier_id IS NOT NULL AND i.received_on <= ?
            """;

    private final Database database;
    private final ContractDirectory contracts;
    private final SqlAgreements agreements;
    private final Subjects subjects;

    ContractSources(Database database, ContractDirectory contracts, SqlAgreements agreements, Subjects subjects) {
        this.database = database;
        this.contracts = contracts;
        this.agreements = agreements;
        this.subjects = subjects;
    }

    private record Relationship(String organisation, String supplier) {}

    private record Answers(@Nullable LocalDate good, boolean overdue) {}

    private List<RunningContract> flagged(Set<String> organisations, LocalDate asOf) {
        Sql sql = new Sql()
                .add("SELECT organisation || '\n' || category FROM innovation_category")
                .in("WHERE", "organisation", organisations)
                .add("AND since <= ?", asOf);
        Set<String> categories = new HashSet<>(
                database.read(reading -> reading.list(sql.text(), row -> row.getString(1), sql.arguments())));
        return contracts.running(new OrganisationScope(false, organisations), asOf).stream()
                .filter(one -> one.contract().supplierId() != null
                        && categories.contains(one.contract().organisation() + "\n" + one.category()))
                .toList();
    }

    private static boolean in(RunningContract one, Scope scope) {
        ContractRef contract = one.contract();
        return contract.organisation().equals(scope.organisation())
                && (scope.category() == null || scope.category().equals(one.category()))
                && (scope.tier() == null || scope.tier().equals(contract.tier()))
                && (scope.supplier() == null || scope.supplier().equals(contract.supplierId()))
                && (scope.contract() == null || scope.contract().equals(contract.id()));
    }

    /** B4a: of the gold relationships there, those with an idea that was answered in time and none that is overdue. */
    ItemEvidence.Population answers(Set<String> organisations, LocalDate asOf) {
        List<RunningContract> running = flagged(organisations, asOf);
        Map<Relationship, Answers> answers = answered(organisations, asOf);
        Map<String, SupplierRef> names = subjects.suppliers(running.stream()
                .map(one -> Objects.requireNonNull(one.contract().supplierId()))
                .distinct()
                .toList());
        return scope -> {
            Map<String, EvidenceItem> items = new LinkedHashMap<>();
            running.stream()
                    .filter(one -> GOLD.equals(one.contract().tier()) && in(one, scope))
                    .map(one -> Objects.requireNonNull(one.contract().supplierId()))
                    .forEach(supplier -> items.put(
                            supplier,
                            relationship(
                                    supplier,
                                    names.get(supplier),
                                    answers.get(new Relationship(scope.organisation(), supplier)))));
            return List.copyOf(items.values());
        };
    }

    private static EvidenceItem relationship(String supplier, @Nullable SupplierRef name, @Nullable Answers answers) {
        LocalDate good = answers == null || answers.overdue() ? null : answers.good();
        Text reason = good != null
                ? Text.of("innovation.evidence.answered", "date", good)
                : Text.of(
                        answers != null && answers.overdue()
                                ? "innovation.evidence.overdue"
                                : "innovation.evidence.no-idea");
        return new EvidenceItem(
                supplier,
                "supplier",
                supplier,
                name == null ? supplier : name.name(),
                "/suppliers/" + supplier + "/ideas",
                good,
                reason);
    }

    private Map<Relationship, Answers> answered(Set<String> organisations, LocalDate asOf) {
        Sql sql = new Sql()
                .add(ANSWERS, asOf, asOf, asOf)
                .in("AND", "i.organisation", organisations)
                .add(") AS answers GROUP BY organisation, supplier_id");
        Map<Relationship, Answers> answers = new HashMap<>();
        database.read(reading -> reading.list(
                        sql.text(),
                        row -> Map.entry(
                                new Relationship(row.getString("organisation"), row.getString("supplier_id")),
                                new Answers(Columns.date(row, "good"), row.getInt("overdue") == 1)),
                        sql.arguments()))
                .forEach(entry -> answers.put(entry.getKey(), entry.getValue()));
        return answers;
    }

    /** I4a: of the contracts there, those with an agreement about innovation that holds. */
    ItemEvidence.Population agreements(Set<String> organisations, LocalDate asOf) {
        List<RunningContract> running = flagged(organisations, asOf);
        List<Agreement> made = agreements.madeBy(new OrganisationScope(false, organisations), asOf).stream()
                .filter(one -> one.holds(asOf))
                .toList();
        return scope -> running.stream()
                .filter(one -> in(one, scope))
                .map(one -> contract(one.contract(), made))
                .toList();
    }

    private static EvidenceItem contract(ContractRef contract, List<Agreement> made) {
        LocalDate date = made.stream()
                .filter(one -> one.organisation().equals(contract.organisation())
                        && one.supplier().equals(contract.supplierId())
                        && (one.contract() == null || one.contract().equals(contract.id())))
                .map(Agreement::agreedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new EvidenceItem(
                contract.id(),
                "contract",
                contract.id(),
                contract.number() + " " + contract.title(),
                "/suppliers/" + contract.supplierId() + "/ideas",
                date,
                date == null
                        ? Text.of("innovation.evidence.no-agreement")
                        : Text.of("innovation.evidence.agreement", "date", date));
    }
}

package nl.schil.performance.internal.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Import;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.store.Writing;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.model.Scorecard;
import nl.schil.performance.internal.model.Template;
import nl.schil.performance.internal.store.PerformanceTables;
import nl.schil.performance.internal.store.SqlScorecards;
import nl.schil.performance.internal.store.SqlTemplates;
import nl.schil.performance.internal.store.Standings;
import org.jspecify.annotations.Nullable;

/** One run over a file with scorecards, recognised by template and contract, or template and supplier. */
final class ScorecardImport implements Import {
    private final Cells cells;
    private final Subjects subjects;
    private final ImportContext context;
    private final Set<String> seen = new HashSet<>();

    ScorecardImport(Cells cells, Subjects subjects, ImportContext context) {
        this.cells = cells;
        this.subjects = subjects;
        this.context = context;
    }

    private record Change(
            RowOutcome outcome,
            RowOutcome.Kind kind,
            @Nullable Scorecard card) {}

    private record Subject(
            @Nullable String supplier, @Nullable String contract, String name) {
        String key(String template) {
            return template + "\n" + (contract == null ? "s" + supplier : "c" + contract);
        }
    }

    /** What the register has about the rows of one batch. */
    private record Known(
            Map<String, Template> templates, Map<String, SupplierRef> suppliers, Map<String, Scorecard> cards) {}

    @Override
    public List<RowOutcome> plan(Reading reading, List<Row> rows) {
        return changes(reading, rows).stream()
                .map(change -> change.kind() == RowOutcome.Kind.CREATED
                        ? RowOutcome.of(change.outcome().line(), RowOutcome.Kind.CREATED, null)
                        : change.outcome())
                .toList();
    }

    @Override
    public List<RowOutcome> apply(Writing writing, List<Row> rows) {
        List<Change> changes = changes(writing, rows);
        List<Scorecard> created = cards(changes, RowOutcome.Kind.CREATED);
        List<Scorecard> updated = cards(changes, RowOutcome.Kind.UPDATED);
        if (!created.isEmpty()) {
            SqlScorecards.insert(writing, created);
        }
        updated.forEach(card -> SqlScorecards.update(writing, card));
        List<String> ids = new ArrayList<>();
        created.forEach(card -> ids.add(card.id()));
        updated.forEach(card -> ids.add(card.id()));
        if (!ids.isEmpty()) {
            Standings.rewrite(writing, ids);
            writing.audit(new Audit(
                    "performance.import",
                    "import",
                    context.job(),
                    null,
                    null,
                    created + "\n" + updated,
                    "scorecards created=" + created.size() + ", updated=" + updated.size()));
        }
        return changes.stream().map(Change::outcome).toList();
    }

    private static List<Scorecard> cards(List<Change> changes, RowOutcome.Kind kind) {
        return changes.stream()
                .filter(change -> change.kind() == kind)
                .map(Change::card)
                .toList();
    }

    private List<Change> changes(Reading reading, List<Row> rows) {
        cells.prepare(rows);
        Known known = known(reading, rows);
        return rows.stream().map(row -> change(row, known)).toList();
    }

    private Known known(Reading reading, List<Row> rows) {
        Set<String> names = new HashSet<>();
        Set<String> supplierIds = new HashSet<>();
        Set<String> contractIds = new HashSet<>();
        for (Row row : rows) {
            names.add(SqlTemplates.key(String.valueOf(row.get("template"))));
            if (cells.organisation(row) instanceof Result.Accepted<String> own
                    && cells.contract(row, own.value()) instanceof Result.Accepted<ContractRef> contract) {
                contractIds.add(contract.value().id());
            }
            if (row.get("supplier_key") != null && cells.supplier(row) instanceof Result.Accepted<String> id) {
                supplierIds.add(id.value());
            }
        }
        Map<String, Template> templates = new HashMap<>();
        List<Template> found =
                SqlTemplates.select(reading, new Sql().add("WHERE").in("", "name_key", names));
        found.forEach(t -> templates.put(t.organisation() + "\n" + SqlTemplates.key(t.name()), t));
        Map<String, Scorecard> cards = new HashMap<>();
        PerformanceTables.select(
                reading,
                new Sql()
                        .add("WHERE")
                        .in("", "template_id", found.stream().map(Template::id).toList())
                        .in("AND (", "contract_id", contractIds)
                        .in("OR contract_id IS NULL AND", "supplier_id", supplierIds)
                        .add(")"),
                card -> cards.put(
                        new Subject(card.supplier(), card.contract(), card.subject()).key(card.template()), card));
        return new Known(templates, subjects.suppliers(supplierIds), cards);
    }

    private Change change(Row row, Known known) {
        Fields fields = new Fields();
        Result<String> organisation = cells.organisation(row);
        if (!(organisation instanceof Result.Accepted<String> own)) {
            return rejected(row, Cells.violations(organisation));
        }
        String name = fields.required("template", row.get("template"), 200);
        Template template = known.templates().get(own.value() + "\n" + SqlTemplates.key(name));
        if (template == null && !name.isEmpty()) {
            fields.refuse("template", name, "performance.import.template");
        }
        Subject subject = subject(fields, row, own.value(), known);
        LocalDate starts = fields.date("starts_on", row.get("starts_on"));
        if (row.get("starts_on") == null) {
            fields.refuse("starts_on", null, "problem.field.required");
        }
        if (!fields.good() || template == null || subject == null || starts == null) {
            return rejected(row, fields.violations());
        }
        String key = subject.key(template.id());
        Scorecard before = known.cards().get(key);
        Scorecard asked = card(fields, row, template, subject, before == null ? starts : before.startsOn(), before);
        if (!seen.add(key)) {
            fields.refuse("template", name, "performance.import.twice");
        }
        if (before != null && !before.startsOn().equals(starts)) {
            fields.refuse("starts_on", starts, "performance.import.starts", "start", before.startsOn());
        }
        if (!fields.good() || asked == null) {
            return rejected(row, fields.violations());
        }
        RowOutcome.Kind kind = before == null
                ? RowOutcome.Kind.CREATED
                : same(before, asked) ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.UPDATED;
        return new Change(RowOutcome.of(row.line(), kind, asked.id()), kind, asked);
    }

    private static boolean same(Scorecard before, Scorecard asked) {
        return before.name().equals(asked.name())
                && Objects.equals(before.endsOn(), asked.endsOn())
                && Objects.equals(before.owner(), asked.owner());
    }

    private @Nullable Subject subject(Fields fields, Row row, String organisation, Known known) {
        Result<ContractRef> contract = cells.contract(row, organisation);
        if (contract instanceof Result.Accepted<ContractRef> accepted) {
            ContractRef ref = accepted.value();
            return new Subject(ref.supplierId(), ref.id(), ref.number() + " " + ref.title());
        }
        Result<?> supplier = contract == null ? cells.supplier(row) : contract;
        if (supplier instanceof Result.Accepted<?> id) {
            SupplierRef ref = known.suppliers().get(String.valueOf(id.value()));
            return new Subject(String.valueOf(id.value()), null, ref == null ? row.get("supplier_key") : ref.name());
        }
        fields.refuseAll(Cells.violations(supplier));
        return null;
    }

    /** The scorecard that a row describes; an empty cell keeps what was there. */
    private static @Nullable Scorecard card(
            Fields fields, Row row, Template template, Subject subject, LocalDate starts, @Nullable Scorecard before) {
        String name = fields.optional("name", row.get("name"), 200);
        LocalDate ends = fields.date("ends_on", row.get("ends_on"));
        LocalDate anchor = fields.date("anchor_on", row.get("anchor_on"));
        String owner = fields.email("owner_email", row.get("owner_email"));
        if (ends != null && ends.isBefore(starts)) {
            fields.refuse("ends_on", ends, "performance.card.ends", "start", starts);
        }
        if (!fields.good()) {
            return null;
        }
        if (before != null) {
            return new Scorecard(
                    before.id(),
                    before.organisation(),
                    before.version() + 1,
                    name == null ? before.name() : name,
                    before.template(),
                    before.supplier(),
                    before.contract(),
                    before.subject(),
                    before.startsOn(),
                    ends == null ? before.endsOn() : ends,
                    before.anchorOn(),
                    owner == null ? before.owner() : owner);
        }
        return new Scorecard(
                Ids.next(),
                template.organisation(),
                1,
                name == null ? subject.name() : name,
                template.id(),
                subject.supplier(),
                subject.contract(),
                subject.name(),
                starts,
                ends,
                anchor == null ? starts : anchor,
                owner);
    }

    private static Change rejected(Row row, List<Violation> violations) {
        return new Change(RowOutcome.rejected(row.line(), violations), RowOutcome.Kind.REJECTED, null);
    }
}

package nl.schil.innovation.internal.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.schil.innovation.internal.store.Columns;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.EvidenceItem;
import nl.schil.kernel.evidence.ItemEvidence;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** What this module knows by itself: categories with challenges, pilots with their benefits. */
final class OwnSources {
    private final Database database;

    OwnSources(Database database) {
        this.database = database;
    }

    private record Row(
            String organisation,
            @Nullable String category,
            @Nullable String supplier,
            @Nullable String contract,
            EvidenceItem item) {
        boolean in(Scope scope) {
            return organisation.equals(scope.organisation())
                    && scope.tier() == null
                    && (scope.category() == null || scope.category().equals(category))
                    && (scope.supplier() == null || scope.supplier().equals(supplier))
                    && (scope.contract() == null || scope.contract().equals(contract));
        }
    }

    private static ItemEvidence.Population population(List<Row> rows) {
        return scope ->
                rows.stream().filter(row -> row.in(scope)).map(Row::item).toList();
    }

    /** S4a: of the categories in which an organisation looks for innovation, those with a published challenge. */
    ItemEvidence.Population challenges(Set<String> organisations, LocalDate asOf) {
        Sql sql = new Sql()
                .add(
                        "SELECT k.organisation, k.category, (SELECT MAX(c.published_on) FROM innovation_challenge c"
                                + " WHERE c.organisation = k.organisation AND c.category = k.category"
                                + " AND c.published_on <= ?) AS published_on FROM innovation_category k",
                        asOf)
                .in("WHERE", "k.organisation", organisations)
                .add("AND k.since <= ?", asOf);
        return population(database.read(reading -> reading.list(
                sql.text(),
                row -> {
                    String category = row.getString("category");
                    LocalDate date = Columns.date(row, "published_on");
                    return new Row(
                            row.getString("organisation"),
                            category,
                            null,
                            null,
                            new EvidenceItem(
                                    category,
                                    "category",
                                    category,
                                    category,
                                    "/innovation/challenges",
                                    date,
                                    date == null
                                            ? Text.of("innovation.evidence.no-challenge")
                                            : Text.of("innovation.evidence.challenge", "date", date)));
                },
                sql.arguments())));
    }

    /** B4b: of the closed pilots, those of which a benefit was verified since. */
    ItemEvidence.Population benefits(Set<String> organisations, LocalDate asOf) {
        Sql sql = new Sql()
                .add(
                        "SELECT p.id, p.idea_id, p.title, p.organisation, i.category, i.supplier_id, i.contract_id,"
                                + " (SELECT MAX(b.verified_on) FROM innovation_benefit b WHERE b.idea_id = p.idea_id"
                                + " AND b.verified_on >= p.closed_on AND b.verified_on <= ?) AS verified_on"
                                + " FROM innovation_pilot p JOIN innovation_idea i ON i.id = p.idea_id",
                        asOf)
                .in("WHERE", "p.organisation", organisations)
                .add("AND p.closed_on IS NOT NULL AND p.closed_on <= ?", asOf);
        return population(database.read(reading -> reading.list(
                sql.text(),
                row -> {
                    LocalDate date = Columns.date(row, "verified_on");
                    return new Row(
                            row.getString("organisation"),
                            row.getString("category"),
                            row.getString("supplier_id"),
                            row.getString("contract_id"),
                            new EvidenceItem(
                                    row.getString("id"),
                                    "pilot",
                                    row.getString("id"),
                                    row.getString("title"),
                                    "/innovation/ideas/" + row.getString("idea_id"),
                                    date,
                                    date == null
                                            ? Text.of("innovation.evidence.no-benefit")
                                            : Text.of("innovation.evidence.benefit", "date", date)));
                },
                sql.arguments())));
    }
}

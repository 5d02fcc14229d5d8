package nl.schil.suppliers.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import nl.schil.kernel.Page;
import nl.schil.kernel.Scope;
import nl.schil.kernel.evidence.EvidenceRecord;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;

/** The questions behind activity B1a. */
final class SqlEvidence {
    private static final int PAGE = 100;
    private static final int CHUNK = 500;

    private final List<String> strong;
    /** Nearly every supplier is told by its own row; its identifiers are asked only when that does not settle it. */
    private final String keyed;

    /** @param strong codes of the schemes that count as a unique key */
    SqlEvidence(List<String> strong) {
        this.strong = List.copyOf(strong);
        this.keyed =
                "(s.keyed_from <= ? OR EXISTS (SELECT 1 FROM suppliers_identifier i WHERE i.supplier = s.id AND i.scheme IN ("
                        + marks(strong.size())
                        + ") AND (i.valid_from IS NULL OR i.valid_from <= ?) AND (i.valid_to IS NULL OR i.valid_to >= ?)))";
    }

    private static final String SUSPECT = "EXISTS (SELECT 1 FROM suppliers_duplicate d WHERE d.supplier = s.id"
            + " AND d.organisation = r.organisation AND d.created_on <= ?"
            + " AND (d.resolved_on IS NULL OR d.resolved_on > ?))";

    /** Relations that end after the day asked still count on it; no pair is in both tables. */
    private static final List<String> RELATIONS = List.of(
            "suppliers_relationship r JOIN suppliers_supplier s ON s.id = r.supplier WHERE 1 = 1",
            "suppliers_ended_relationship r JOIN suppliers_supplier s ON s.id = r.supplier WHERE r.ended_on > ?");

    /** Suppliers of an organisation that were done on one date, or never. */
    record Group(String organisation, @Nullable LocalDate doneOn, long count) {}

    /** One supplier and the date on which it was done, if ever. */
    record One(String supplier, @Nullable LocalDate doneOn) {}

    void byDate(Reading reading, Collection<String> organisations, LocalDate asOf, Consumer<Group> consumer) {
        for (String relations : RELATIONS) {
            chunks(
                    List.copyOf(organisations),
                    part -> reading.each(
                            "SELECT r.organisation, " + doneOn() + " AS done_on, COUNT(*) FROM " + relations
                                    + " AND r.organisation IN (" + marks(part.size())
                                    + ") GROUP BY r.organisation, done_on",
                            row -> new Group(row.getString(1), date(row.getString(2)), row.getLong(3)),
                            consumer,
                            arguments(asOf, relations, part)));
        }
    }

    void bySupplier(
            Reading reading,
            String organisation,
            List<@Nullable String> suppliers,
            LocalDate asOf,
            Consumer<One> consumer) {
        for (String relations : RELATIONS) {
            chunks(suppliers, part -> {
                List<@Nullable String> all = new ArrayList<>(List.of(organisation));
                all.addAll(part);
                reading.each(
                        "SELECT s.id, " + doneOn() + " AS done_on FROM " + relations + " AND r.organisation = ?"
                                + " AND r.supplier IN (" + marks(part.size()) + ")",
                        row -> new One(row.getString(1), date(row.getString(2))),
                        consumer,
                        arguments(asOf, relations, all));
            });
        }
    }

    Page<EvidenceRecord> records(
            Reading reading,
            Scope scope,
            LocalDate asOf,
            int freshnessDays,
            boolean fulfilled,
            @Nullable String cursor) {
        List<Object> arguments = new ArrayList<>();
        for (String relations : RELATIONS) {
            arguments.addAll(done(asOf));
            arguments.addAll(day(relations, asOf));
            arguments.add(scope.organisation());
        }
        arguments.addAll(List.of(asOf.minusDays(2L * freshnessDays), freshnessDays));
        if (scope.supplier() != null) {
            arguments.add(scope.supplier());
        }
        arguments.add(cursor == null ? "" : cursor);
        arguments.add(PAGE + 1);
        List<EvidenceRecord> found = reading.list(
                "SELECT id, name, verified_on, keyed, suspect FROM ("
                        + RELATIONS.stream().map(this::population).collect(Collectors.joining(" UNION ALL "))
                        + ") AS population WHERE "
                        + (fulfilled ? "" : "NOT ")
                        + "(keyed = 1 AND suspect = 0 AND verified_on IS NOT NULL AND (verified_on > ? OR ? = 0))"
                        + (scope.supplier() == null ? "" : " AND id = ?")
                        + " AND id > ? ORDER BY id LIMIT ?",
                row -> record(row, fulfilled),
                arguments.toArray());
        return found.size() > PAGE
                ? new Page<>(found.subList(0, PAGE), found.get(PAGE - 1).id())
                : new Page<>(found, null);
    }

    private String population(String relations) {
        return "SELECT s.id, s.name, s.verified_on, CASE WHEN " + keyed + " THEN 1 ELSE 0 END AS keyed, CASE WHEN "
                + SUSPECT + " THEN 1 ELSE 0 END AS suspect FROM " + relations + " AND r.organisation = ?";
    }

    private static List<LocalDate> day(String relations, LocalDate asOf) {
        return relations.endsWith("?") ? List.of(asOf) : List.of();
    }

    private String doneOn() {
        return "CASE WHEN " + keyed + " AND NOT " + SUSPECT + " THEN s.verified_on END";
    }

    /** The arguments of {@link #keyed} and {@link #SUSPECT}. */
    private List<Object> done(LocalDate asOf) {
        List<Object> arguments = new ArrayList<>(List.of(asOf));
        arguments.addAll(strong);
        arguments.addAll(List.of(asOf, asOf, asOf, asOf));
        return arguments;
    }

    private Object[] arguments(LocalDate asOf, String relations, List<@Nullable String> more) {
        List<@Nullable Object> arguments = new ArrayList<>(done(asOf));
        arguments.addAll(day(relations, asOf));
        arguments.addAll(more);
        return arguments.toArray();
    }

    private static EvidenceRecord record(ResultSet row, boolean fulfilled) throws SQLException {
        LocalDate verifiedOn = date(row.getString("verified_on"));
        String reason;
        if (row.getInt("keyed") == 0) {
            reason = "suppliers.evidence.no-key";
        } else if (row.getInt("suspect") == 1) {
            reason = "suppliers.evidence.duplicate";
        } else if (verifiedOn == null) {
            reason = "suppliers.evidence.never-verified";
        } else {
            reason = fulfilled ? "suppliers.evidence.done" : "suppliers.evidence.stale";
        }
        Text text = verifiedOn == null ? Text.of(reason) : Text.of(reason, "date", verifiedOn);
        String id = row.getString("id");
        return new EvidenceRecord("supplier", id, row.getString("name"), "/suppliers/" + id, verifiedOn, text);
    }

    private static <T> void chunks(List<T> values, Consumer<List<T>> consumer) {
        for (int from = 0; from < values.size(); from += CHUNK) {
            consumer.accept(values.subList(from, Math.min(from + CHUNK, values.size())));
        }
    }

    private static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}

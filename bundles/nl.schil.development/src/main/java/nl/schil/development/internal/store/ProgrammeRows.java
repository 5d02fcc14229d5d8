package nl.schil.development.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.development.internal.model.Action;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Kind;
import nl.schil.development.internal.model.programme.Level;
import nl.schil.development.internal.model.programme.Mode;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** How programmes stand in their tables. */
final class ProgrammeRows {
    static final String SELECT = """
            SELECT p.id, p.organisation, p.title, p.purpose, p.kind, p.mode, p.level, p.aims, p.owner, p.started_on,
                p.ended_on, p.outcome, p.version FROM development_programme p
            """;

    private ProgrammeRows() {}

    static Programme bare(ResultSet row) throws SQLException {
        return new Programme(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Kind.valueOf(row.getString(5)),
                Mode.valueOf(row.getString(6)),
                Level.valueOf(row.getString(7)),
                row.getString(8).lines().toList(),
                List.of(),
                row.getString(9),
                LocalDate.parse(row.getString(10)),
                Rows.date(row, 11),
                row.getString(12),
                List.of(),
                List.of(),
                row.getLong(13));
    }

    /** With their steps, suppliers and actions. */
    static List<Programme> whole(Reading reading, List<Programme> bare) {
        List<String> ids = bare.stream().map(Programme::id).toList();
        Map<String, List<Gate>> gates = Rows.grouped(
                reading,
                "SELECT programme_id, step, passed_on, decider, proof FROM development_programme_gate",
                "programme_id",
                ids,
                "programme_id, step",
                row -> new Gate(
                        Step.valueOf(row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        row.getString(4),
                        row.getString(5)));
        Map<String, List<String>> suppliers = Rows.grouped(
                reading,
                "SELECT programme_id, supplier_id FROM development_programme_supplier",
                "programme_id",
                ids,
                "programme_id, supplier_id",
                row -> row.getString(2));
        Map<String, List<Action>> actions = ActionRows.actions(reading, ids);
        return bare.stream()
                .map(p -> new Programme(
                        p.id(),
                        p.organisation(),
                        p.title(),
                        p.purpose(),
                        p.kind(),
                        p.mode(),
                        p.level(),
                        p.aims(),
                        suppliers.getOrDefault(p.id(), List.of()),
                        p.owner(),
                        p.startedOn(),
                        p.endedOn(),
                        p.outcome(),
                        gates.getOrDefault(p.id(), List.of()),
                        actions.getOrDefault(p.id(), List.of()),
                        p.version()))
                .toList();
    }

    /** Replaces everything of a programme that is there. */
    static void update(Writing writing, Programme p) {
        writing.execute(
                "UPDATE development_programme SET title = ?, purpose = ?, kind = ?, mode = ?, level = ?, aims = ?,"
                        + " owner = ?, started_on = ?, ended_on = ?, outcome = ? WHERE id = ?",
                p.title(),
                p.purpose(),
                p.kind(),
                p.mode(),
                p.level(),
                String.join("\n", p.aims()),
                p.owner(),
                p.startedOn(),
                p.endedOn(),
                p.outcome(),
                p.id());
        writing.execute("DELETE FROM development_programme_gate WHERE programme_id = ?", p.id());
        writing.execute("DELETE FROM development_programme_supplier WHERE programme_id = ?", p.id());
        List<@Nullable Object[]> gates = new ArrayList<>();
        for (Gate one : p.gates()) {
            gates.add(new @Nullable Object[] {p.id(), one.step(), one.passedOn(), one.decider(), one.proof()});
        }
        batch(
                writing,
                "INSERT INTO development_programme_gate (programme_id, step, passed_on, decider, proof)"
                        + " VALUES (?, ?, ?, ?, ?)",
                gates);
        List<@Nullable Object[]> suppliers = new ArrayList<>();
        p.suppliers().stream().distinct().forEach(one -> suppliers.add(new @Nullable Object[] {p.id(), one}));
        batch(
                writing,
                "INSERT INTO development_programme_supplier (programme_id, supplier_id) VALUES (?, ?)",
                suppliers);
        ActionRows.replaceActions(writing, ActionRows.PROGRAMME, p.id(), p.organisation(), p.actions());
    }

    private static void batch(Writing writing, String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            writing.batch(sql, rows);
        }
    }

    /** What a programme says, for the audit chain. */
    static @Nullable String text(@Nullable Programme p) {
        return p == null
                ? null
                : String.join(
                        "\n",
                        p.title(),
                        p.purpose(),
                        p.kind().name(),
                        p.mode().name(),
                        p.level().name(),
                        p.aims().toString(),
                        p.suppliers().toString(),
                        p.owner(),
                        p.startedOn().toString(),
                        String.valueOf(p.endedOn()),
                        String.valueOf(p.outcome()),
                        p.gates().toString(),
                        p.actions().toString());
    }
}

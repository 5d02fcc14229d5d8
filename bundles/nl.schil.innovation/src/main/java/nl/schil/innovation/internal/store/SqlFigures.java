package nl.schil.innovation.internal.store;

import java.time.LocalDate;
import java.util.List;
import nl.schil.innovation.internal.model.Answering;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Figures;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The ideas and benefits of a period as the figures count them, in two questions. */
@Component(service = SqlFigures.class)
public final class SqlFigures {
    private static final String IDEAS = """
            SELECT i.origin, i.received_on, i.answer_due,
                MIN(CASE WHEN s.to_stage <> 'INTAKE' THEN s.decided_on END) AS answered_on,
                MAX(CASE s.to_stage WHEN 'INTAKE' THEN 1 WHEN 'EXPLORATION' THEN 2 WHEN 'FEASIBILITY' THEN 3
                    WHEN 'PILOT' THEN 4 WHEN 'EVALUATION' THEN 5 WHEN 'SCALING' THEN 6 ELSE 0 END) AS furthest,
                MAX(s.seq * 100 + CASE s.to_stage WHEN 'STOPPED' THEN 1 ELSE 0 END) AS last
            FROM innovation_idea i
            LEFT JOIN innovation_step s ON s.idea_id = i.id AND s.withdrawn_on IS NULL AND s.decided_on <= ?
            """;

    private final Database database;

    /** @param tables so that they are there */
    @Activate
    public SqlFigures(@Reference Database database, @Reference InnovationTables tables) {
        this.database = database;
    }

    /** The figures of ideas that came in from {@code from} to {@code until}, as they stood on {@code asOf}. */
    public Figures of(OrganisationScope scope, LocalDate from, LocalDate until, LocalDate asOf) {
        LocalDate last = until.isAfter(asOf) ? asOf : until;
        return database.read(reading -> {
            List<Benefit> benefits = SqlBenefits.between(reading, scope, from, last, asOf);
            return Figures.of(ideas(reading, scope, from, last, asOf), benefits, asOf);
        });
    }

    private static List<Figures.Counted> ideas(
            Reading reading, OrganisationScope scope, LocalDate from, LocalDate until, LocalDate asOf) {
        Sql sql = new Sql()
                .add(IDEAS, asOf)
                .add("WHERE " + scope.condition("i.organisation"), scope.arguments())
                .add("AND i.received_on >= ? AND i.received_on <= ?", from, until)
                .add("GROUP BY i.id, i.origin, i.received_on, i.answer_due");
        return reading.list(
                sql.text(),
                row -> {
                    Stage furthest = Stage.PIPELINE.get(row.getInt("furthest"));
                    return new Figures.Counted(
                            Origin.valueOf(row.getString("origin")),
                            new Answering(
                                    Columns.day(row, "received_on"),
                                    Columns.day(row, "answer_due"),
                                    Columns.date(row, "answered_on")),
                            furthest,
                            row.getInt("last") % 100 == 1 ? Stage.STOPPED : furthest);
                },
                sql.arguments());
    }
}

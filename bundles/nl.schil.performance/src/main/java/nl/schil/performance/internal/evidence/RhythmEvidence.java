package nl.schil.performance.internal.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import nl.schil.kernel.evidence.ActivityEvidence;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import nl.schil.performance.internal.application.Subjects;
import nl.schil.performance.internal.store.PerformanceTables;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * B2a: of the KPIs on scorecards whose last period is over, those that were measured for it. What is not applicable is not in
 * the population; "no data" is in it and does not count.
 */
@Component(service = ActivityEvidence.class)
public final class RhythmEvidence extends KpiEvidence {
    @Activate
    public RhythmEvidence(
            @Reference Database database, @Reference PerformanceTables tables, @Reference Subjects subjects) {
        super(database, subjects);
    }

    @Override
    public String activity() {
        return "B2a";
    }

    @Override
    Sql population(LocalDate asOf) {
        return new Sql()
                .add(
                        "FROM performance_due d JOIN performance_scorecard c ON c.id = d.scorecard_id"
                                + " JOIN performance_template t ON t.id = c.template_id"
                                + " JOIN performance_kpi k ON k.template_id = t.id AND k.edition = t.edition"
                                + " AND k.code = d.kpi"
                                + " WHERE d.from_on <= ? AND d.until_on >= ?"
                                + " AND (c.ends_on IS NULL OR c.ends_on >= ?)"
                                + " AND (d.answer IS NULL OR d.answer <> 'NOT_APPLICABLE')",
                        asOf,
                        asOf,
                        asOf);
    }

    @Override
    Sql evidence(LocalDate asOf) {
        return new Sql().add("CASE WHEN d.answer = 'VALUE' AND d.recorded_on <= ? THEN d.recorded_on END", asOf);
    }

    @Override
    String columns() {
        return " d.period_from, d.period_until, ";
    }

    @Override
    Text shortage(ResultSet row) throws SQLException {
        return Text.of(
                "performance.evidence.B2a.short",
                "from",
                LocalDate.parse(row.getString("period_from")),
                "until",
                LocalDate.parse(row.getString("period_until")));
    }

    @Override
    Text proof(LocalDate date) {
        return Text.of("performance.evidence.B2a.date", "date", date);
    }
}

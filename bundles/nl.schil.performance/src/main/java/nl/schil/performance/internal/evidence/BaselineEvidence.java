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
 * I2b: the first measurement of every KPI. The population are KPIs of scorecards that began between 90 days and a year and 90
 * days ago and of which a period is over; one counts from the day its first value was recorded.
 */
@Component(service = ActivityEvidence.class)
public final class BaselineEvidence extends KpiEvidence {
    private static final int DAYS = 90;

    @Activate
    public BaselineEvidence(
            @Reference Database database, @Reference PerformanceTables tables, @Reference Subjects subjects) {
        super(database, subjects);
    }

    @Override
    public String activity() {
        return "I2b";
    }

    @Override
    Sql population(LocalDate asOf) {
        LocalDate last = asOf.minusDays(DAYS);
        return new Sql()
                .add(
                        "FROM performance_scorecard c JOIN performance_template t ON t.id = c.template_id"
                                + " JOIN performance_kpi k ON k.template_id = t.id AND k.edition = t.edition"
                                + " WHERE c.starts_on BETWEEN ? AND ?"
                                + " AND EXISTS (SELECT 1 FROM performance_due d WHERE d.scorecard_id = c.id"
                                + " AND d.kpi = k.code AND d.from_on <= ?)",
                        last.minusYears(1).plusDays(1),
                        last,
                        asOf);
    }

    @Override
    Sql evidence(LocalDate asOf) {
        return new Sql()
                .add(
                        "(SELECT MIN(d.recorded_on) FROM performance_due d WHERE d.scorecard_id = c.id"
                                + " AND d.kpi = k.code AND d.answer = 'VALUE' AND d.recorded_on <= ?)",
                        asOf);
    }

    @Override
    String columns() {
        return " c.starts_on, ";
    }

    @Override
    Text shortage(ResultSet row) throws SQLException {
        return Text.of("performance.evidence.I2b.short", "start", LocalDate.parse(row.getString("starts_on")));
    }

    @Override
    Text proof(LocalDate date) {
        return Text.of("performance.evidence.I2b.date", "date", date);
    }
}

package nl.schil.performance.internal.store.evaluation;

import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who of a supplier was asked and who replied. What they said stays, without a name. */
@Component(service = PersonalData.class)
public final class RespondentsOfSupplier implements PersonalData {
    private static final String OF_SUPPLIER = " WHERE evaluation_id IN (SELECT id FROM performance_evaluation"
            + " WHERE supplier_id = ? AND organisation = ?) AND side = 'SUPPLIER'";
    private static final String ASKED = OF_SUPPLIER + " AND (name <> '' OR email IS NOT NULL)";
    private static final String REPLIED = OF_SUPPLIER + " AND by_name <> ''";

    @Activate
    public RespondentsOfSupplier(@Reference(target = "(schil.bundle=nl.schil.performance)") Schema schema) {
        // refers to the tables, so that they are there
    }

    /** For use outside the framework. */
    public RespondentsOfSupplier() {}

    @Override
    public String module() {
        return "performance";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Archival archival) {
        return count(reading, archival, "SELECT COUNT(*) FROM performance_evaluation_respondent" + ASKED)
                + count(reading, archival, "SELECT COUNT(*) FROM performance_evaluation_reply" + REPLIED);
    }

    private static long count(Reading reading, Archival archival, String sql) {
        return reading.one(sql, row -> row.getLong(1), archival.id(), archival.organisation())
                .orElse(0L);
    }

    @Override
    public void erase(Writing writing, Archival archival) {
        writing.execute(
                "UPDATE performance_evaluation_respondent SET name = '', email = NULL" + ASKED,
                archival.id(),
                archival.organisation());
        writing.execute(
                "UPDATE performance_evaluation_reply SET by_name = ''" + REPLIED,
                archival.id(),
                archival.organisation());
    }
}

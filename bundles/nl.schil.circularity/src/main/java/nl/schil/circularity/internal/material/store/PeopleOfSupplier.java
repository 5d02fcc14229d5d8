package nl.schil.circularity.internal.material.store;

import java.util.List;
import nl.schil.circularity.internal.store.CircularityTables;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who of a supplier was invited and answered; what they stated stays. */
@Component(service = PersonalData.class)
public final class PeopleOfSupplier implements PersonalData {
    private static final String OURS = " WHERE supplier_id = ? AND organisation = ?)";

    /** Columns with a name, and where it is that of somebody of the supplier. */
    private static final List<String[]> NAMES = List.of(
            new String[] {
                "circularity_request_event",
                "by_name",
                "side = 'SUPPLIER' AND request_id IN (SELECT id FROM circularity_request" + OURS
            },
            new String[] {
                "circularity_request_event",
                "note",
                "kind = 'REMINDED' AND request_id IN (SELECT id FROM circularity_request" + OURS
            },
            new String[] {
                "circularity_statement",
                "created_by",
                "id IN (SELECT v.statement_id FROM circularity_statement_version v JOIN circularity_statement s"
                        + " ON s.id = v.statement_id WHERE v.number = 1 AND v.side = 'SUPPLIER'"
                        + " AND s.supplier_id = ? AND s.organisation = ?)"
            },
            new String[] {
                "circularity_statement_version",
                "written_by",
                "side = 'SUPPLIER' AND statement_id IN (SELECT id FROM circularity_statement" + OURS
            });

    @Activate
    public PeopleOfSupplier(@Reference CircularityTables tables) {
        // refers to the tables, so that they are there
    }

    @Override
    public String module() {
        return "circularity";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Archival archival) {
        return NAMES.stream()
                .mapToLong(name -> reading.one(
                                "SELECT COUNT(*) FROM " + name[0] + " WHERE " + name[1] + " <> '' AND " + name[2],
                                row -> row.getLong(1),
                                archival.id(),
                                archival.organisation())
                        .orElse(0L))
                .sum();
    }

    @Override
    public void erase(Writing writing, Archival archival) {
        for (String[] name : NAMES) {
            writing.execute(
                    "UPDATE " + name[0] + " SET " + name[1] + " = '' WHERE " + name[1] + " <> '' AND " + name[2],
                    archival.id(),
                    archival.organisation());
        }
    }
}

package nl.schil.identity.internal.store;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.ArchiveObjection;
import nl.schil.kernel.archive.Needed;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** A supplier is not archived while links of people of it work. */
@Component(service = ArchiveObjection.class)
public final class OpenInvitations implements ArchiveObjection {
    private static final String OPEN = " FROM identity_invitations WHERE supplier_id = ? AND organisation_id = ?"
            + " AND revoked_at IS NULL AND expires_on >= ?";

    @Activate
    public OpenInvitations(@Reference(target = "(schil.bundle=nl.schil.identity)") Schema schema) {
        // refers to the tables, so that they are there
    }

    OpenInvitations() {}

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public Needed needed(Reading reading, Archival archival, LocalDate asOf) {
        Object[] arguments = {archival.id(), archival.organisation(), asOf};
        long count = reading.one("SELECT COUNT(*)" + OPEN, row -> row.getLong(1), arguments)
                .orElse(0L);
        List<String> titles = reading.list(
                "SELECT DISTINCT title" + OPEN + " ORDER BY title LIMIT " + Needed.MOST,
                row -> row.getString(1),
                arguments);
        return new Needed(count, titles);
    }
}

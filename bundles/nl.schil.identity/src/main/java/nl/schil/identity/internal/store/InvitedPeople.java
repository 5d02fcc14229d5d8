package nl.schil.identity.internal.store;

import nl.schil.kernel.archive.Archival;
import nl.schil.kernel.archive.PersonalData;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Schema;
import nl.schil.kernel.store.Writing;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who was invited is needed for the link only. */
@Component(service = PersonalData.class)
public final class InvitedPeople implements PersonalData {
    private static final String NAMED =
            " WHERE supplier_id = ? AND organisation_id = ? AND (person_name <> '' OR email IS NOT NULL)";

    @Activate
    public InvitedPeople(@Reference(target = "(schil.bundle=nl.schil.identity)") Schema schema) {
        // refers to the tables, so that they are there
    }

    InvitedPeople() {}

    @Override
    public String module() {
        return "identity";
    }

    @Override
    public String type() {
        return "supplier";
    }

    @Override
    public long count(Reading reading, Archival archival) {
        return reading.one(
                        "SELECT COUNT(*) FROM identity_invitations" + NAMED,
                        row -> row.getLong(1),
                        archival.id(),
                        archival.organisation())
                .orElse(0L);
    }

    @Override
    public void erase(Writing writing, Archival archival) {
        writing.execute(
                "UPDATE identity_invitations SET person_name = '', email = NULL" + NAMED,
                archival.id(),
                archival.organisation());
    }
}

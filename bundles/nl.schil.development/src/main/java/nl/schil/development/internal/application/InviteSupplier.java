package nl.schil.development.internal.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import org.jspecify.annotations.Nullable;

/** Lets somebody of a supplier in by the supplier's door, for one plan. */
public final class InviteSupplier {
    private static final int LONGEST = 200;

    private final Database database;
    private final Doors doors;

    public InviteSupplier(Database database, Doors doors) {
        this.database = database;
        this.doors = doors;
    }

    /**
     * For what somebody is invited.
     *
     * @param purpose of the invitation
     * @param type of the record, for the audit chain
     */
    public record Occasion(
            String purpose,
            String type,
            String id,
            String organisation,
            String supplier,
            String title,
            LocalDate until) {}

    public Result<IssuedInvitation> invite(
            Actor actor, Occasion occasion, @Nullable String name, @Nullable String email) {
        Fields fields = new Fields();
        NewInvitation wanted = new NewInvitation(
                occasion.purpose(),
                occasion.id(),
                occasion.organisation(),
                occasion.supplier(),
                occasion.title(),
                fields.required("name", name, LONGEST),
                fields.email("email", email),
                occasion.until());
        if (!fields.good()) {
            return fields.refused();
        }
        List<Violation> violations = doors.violations(List.of(wanted)).stream()
                .map(one -> new Violation(one.field().replace("people[0].", ""), one.value(), one.code(), one.values()))
                .toList();
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        return Result.accepted(database.write(actor, "invite somebody of a supplier", writing -> {
            IssuedInvitation issued = doors.invite(writing, actor, wanted);
            writing.audit(new Audit(
                    "development.invite",
                    occasion.type(),
                    occasion.id(),
                    occasion.organisation(),
                    null,
                    null,
                    "invitation=" + issued.invitation().id()));
            return issued;
        }));
    }
}

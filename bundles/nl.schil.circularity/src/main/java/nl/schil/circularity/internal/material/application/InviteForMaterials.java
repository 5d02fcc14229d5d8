package nl.schil.circularity.internal.material.application;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.material.model.DataRequests;
import nl.schil.circularity.internal.material.model.Party;
import nl.schil.circularity.internal.material.model.RequestEvent;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.IssuedInvitation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Lets somebody of a supplier in by the supplier's door to answer one request; a mail goes out when there is an address. */
public final class InviteForMaterials {
    private static final int LONGEST = 200;
    private static final int DAYS_AFTER_DUE = 90;

    private final DataRequests requests;
    private final Doors doors;

    public InviteForMaterials(DataRequests requests, Doors doors) {
        this.requests = requests;
        this.doors = doors;
    }

    public Result<IssuedInvitation> invite(
            Actor actor, Party by, DataRequest read, @Nullable String name, @Nullable String email, LocalDate today) {
        Fields fields = new Fields();
        AskSupplier.going(fields, read, today);
        LocalDate latest = today.plusYears(1);
        LocalDate wanted = read.due().isBefore(today) ? today : read.due();
        LocalDate until = wanted.plusDays(DAYS_AFTER_DUE);
        NewInvitation invitation = new NewInvitation(
                AskSupplier.PURPOSE,
                read.id(),
                read.organisation(),
                read.supplier(),
                read.product() + " " + read.period(),
                fields.required("name", name, LONGEST),
                fields.email("email", email),
                until.isAfter(latest) ? latest : until);
        if (!fields.good()) {
            return fields.refused();
        }
        List<Violation> violations = doors.violations(List.of(invitation)).stream()
                .map(one -> new Violation(one.field().replace("people[0].", ""), one.value(), one.code(), one.values()))
                .toList();
        if (!violations.isEmpty()) {
            return Result.refused(violations);
        }
        IssuedInvitation[] issued = new IssuedInvitation[1];
        requests.change(actor, read, "circularity.request-invite", writing -> {
            issued[0] = doors.invite(writing, actor, invitation);
            return read.with(new RequestEvent(
                    RequestEvent.Kind.REMINDED,
                    today,
                    by,
                    issued[0].invitation().name(),
                    List.of()));
        });
        return Result.accepted(issued[0]);
    }
}

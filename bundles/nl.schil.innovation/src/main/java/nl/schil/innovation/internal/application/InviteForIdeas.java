package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.innovation.internal.model.Call;
import nl.schil.innovation.internal.model.Challenge;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.Doors;
import nl.schil.kernel.door.NewInvitation;
import org.jspecify.annotations.Nullable;

/** Reads whom of a supplier to invite to hand in ideas. */
public final class InviteForIdeas {
    /** The part after {@code door.} of the permission of the routes that these people reach. */
    public static final String PURPOSE = "ideas";

    private static final int NAME = 200;
    private static final int MOST = 20;
    private static final int MONTHS = 12;

    private final Subjects subjects;
    private final Doors doors;
    private final LocalDate today;

    public InviteForIdeas(Subjects subjects, Doors doors, LocalDate today) {
        this.subjects = subjects;
        this.doors = doors;
        this.today = today;
    }

    /** Somebody of the supplier, as typed. */
    public record AskedPerson(
            @Nullable String name, @Nullable String email) {}

    /** Whom to invite, as typed. */
    public record Asked(
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String title,
            @Nullable String until,
            List<AskedPerson> people) {}

    /** What is asked of the supplier, and the invitations of its people. */
    public record Wanted(Call call, List<NewInvitation> people) {}

    /** @param challenge what to answer to, or null when any idea is welcome */
    public Result<Wanted> read(String organisation, @Nullable Challenge challenge, Asked asked) {
        Fields fields = new Fields();
        String supplier = fields.required("supplier", asked.supplier(), NAME);
        if (fields.good()
                && subjects.knowSuppliers()
                && subjects.supplier(supplier).isEmpty()) {
            fields.refuse("supplier", supplier, "innovation.idea.supplier");
        }
        String contract = fields.optional("contract", asked.contract(), NAME);
        Challenge.State state = challenge == null ? null : challenge.state(today);
        if (state == Challenge.State.DRAFT || state == Challenge.State.CLOSED) {
            fields.refuse("challenge", challenge.title(), "innovation.challenge.not-open");
        }
        String title = challenge == null ? fields.required("title", asked.title(), NAME) : challenge.title();
        LocalDate given = fields.date("until", asked.until());
        LocalDate until = given == null ? today.plusMonths(MONTHS) : given;
        if (asked.people().isEmpty() || asked.people().size() > MOST) {
            fields.refuse("people", null, "innovation.invite.people", "max", MOST);
        }
        Call call = new Call(
                Ids.next(), organisation, supplier, contract, challenge == null ? null : challenge.id(), today);
        List<NewInvitation> people = new ArrayList<>();
        for (int i = 0; i < asked.people().size(); i++) {
            Fields person = fields.part("people[" + i + "]");
            people.add(new NewInvitation(
                    PURPOSE,
                    call.id(),
                    organisation,
                    supplier,
                    title,
                    person.required("name", asked.people().get(i).name(), NAME),
                    person.email("email", asked.people().get(i).email()),
                    until));
        }
        List<Violation> violations = new ArrayList<>(fields.violations());
        violations.addAll(violations.isEmpty() ? doors.violations(people) : List.of());
        return violations.isEmpty() ? Result.accepted(new Wanted(call, people)) : Result.refused(violations);
    }
}

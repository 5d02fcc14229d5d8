package nl.schil.circularity.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import nl.schil.circularity.calculators.steering.GovernanceElement;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.Proof;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Money;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Reads proof of an element of governance that cannot be computed. */
public final class KeepProof {
    /** The elements that can be proven; the others are computed. */
    public static final Set<GovernanceElement> PROVABLE =
            Set.copyOf(EnumSet.of(GovernanceElement.FORUM, GovernanceElement.CONSEQUENCE, GovernanceElement.RESOURCE));

    private static final int TEXT = 2000;
    private static final int REFERENCE = 500;

    private final LocalDate today;

    public KeepProof(LocalDate today) {
        this.today = today;
    }

    /** A proof as given. */
    public record Asked(
            @Nullable String element,
            @Nullable String said,
            @Nullable String reference,
            @Nullable String provenOn,
            @Nullable Long amountCents,
            @Nullable BigDecimal fte,
            @Nullable Integer year) {}

    public Result<Proof> read(Goal goal, Asked asked) {
        Fields fields = new Fields();
        GovernanceElement element = fields.code("element", asked.element(), GovernanceElement.class, null);
        if (element != null && !PROVABLE.contains(element)) {
            fields.refuse("element", element, "circularity.proof.computed");
        }
        String said = fields.required("said", asked.said(), TEXT);
        String reference = fields.required("reference", asked.reference(), REFERENCE);
        LocalDate given = fields.date("provenOn", asked.provenOn());
        LocalDate proven = given == null ? today : given;
        if (proven.isAfter(today)) {
            fields.refuse("provenOn", proven, "circularity.point.future");
        }
        boolean resource = element == GovernanceElement.RESOURCE;
        if (resource) {
            resource(fields, asked);
        }
        return !fields.good() || element == null
                ? fields.refused()
                : Result.accepted(new Proof(
                        Ids.next(),
                        goal.id(),
                        element,
                        said,
                        reference,
                        proven,
                        resource && asked.amountCents() != null ? new Money(asked.amountCents(), "EUR") : null,
                        resource ? asked.fte() : null,
                        resource ? asked.year() : null,
                        null));
    }

    private static void resource(Fields fields, Asked asked) {
        Long cents = asked.amountCents();
        BigDecimal fte = asked.fte();
        if (cents == null && fte == null) {
            fields.refuse("amountCents", null, "circularity.proof.resource");
        }
        if (cents != null && cents <= 0) {
            fields.refuse("amountCents", cents, "circularity.field.positive");
        }
        if (fte != null && fte.signum() <= 0) {
            fields.refuse("fte", fte, "circularity.field.positive");
        }
        Integer year = asked.year();
        if (year == null) {
            fields.refuse("year", null, "problem.field.required");
        } else if (year < KeepGoal.FIRST_YEAR || year > KeepGoal.LAST_YEAR) {
            fields.refuse("year", year, "circularity.field.year");
        }
    }
}

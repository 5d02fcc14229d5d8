package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.model.Stage;
import nl.schil.innovation.internal.model.Verdict;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Money;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Plans a pilot and establishes its result. */
public final class PlanPilot {
    private static final int TITLE = 200;
    private static final int TEXT = 5000;
    private static final int CRITERION = 300;
    private static final int MOST = 20;
    private static final Set<Stage> STAGES = Set.of(Stage.FEASIBILITY, Stage.PILOT, Stage.EVALUATION, Stage.SCALING);

    private final LocalDate today;

    public PlanPilot(LocalDate today) {
        this.today = today;
    }

    /** A pilot as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String startsOn,
            @Nullable String endsOn,
            @Nullable Long budgetCents,
            @Nullable String currency,
            List<@Nullable String> criteria) {}

    /** A result as given; criteria that are left out are unknown. */
    public record AskedResult(
            @Nullable String closedOn, @Nullable String result, List<MoveIdea.AskedVerdict> criteria) {}

    public Result<Pilot> add(Idea idea, Asked asked) {
        Fields fields = new Fields();
        if (!STAGES.contains(idea.stage(today))) {
            fields.refuse("stage", idea.stage(today), "innovation.pilot.stage");
        }
        return read(fields, Ids.next(), idea.id(), idea.organisation(), 1, asked);
    }

    /** The pilot with another plan, as long as its result is not established. */
    public Result<Pilot> change(Pilot before, Asked asked) {
        Fields fields = new Fields();
        if (before.closedOn() != null) {
            fields.refuse("closedOn", before.closedOn(), "innovation.pilot.closed");
        }
        return read(fields, before.id(), before.idea(), before.organisation(), before.version(), asked);
    }

    private Result<Pilot> read(Fields fields, String id, String idea, String organisation, long version, Asked asked) {
        LocalDate from = day(fields, "startsOn", asked.startsOn());
        LocalDate until = day(fields, "endsOn", asked.endsOn());
        if (until.isBefore(from)) {
            fields.refuse("endsOn", until, "innovation.pilot.order");
        }
        String title = fields.required("title", asked.title(), TITLE);
        Money budget = money(fields, asked);
        List<Verdict> criteria = new ArrayList<>();
        for (String text : asked.criteria()) {
            String criterion = fields.optional("criteria", text, CRITERION);
            if (criterion != null) {
                criteria.add(new Verdict(criterion, Verdict.Outcome.UNKNOWN));
            }
        }
        if (criteria.isEmpty() || criteria.size() > MOST) {
            fields.refuse("criteria", null, "innovation.pilot.criteria", "max", MOST);
        }
        return fields.good()
                ? Result.accepted(
                        new Pilot(id, idea, organisation, version, title, from, until, budget, criteria, null, null))
                : fields.refused();
    }

    private static @Nullable Money money(Fields fields, Asked asked) {
        Long cents = asked.budgetCents();
        if (cents == null) {
            return null;
        }
        String currency = asked.currency() == null || asked.currency().isBlank() ? "EUR" : asked.currency();
        if (cents < 0) {
            fields.refuse("budgetCents", cents, "innovation.field.negative");
            return null;
        }
        if (!known(currency)) {
            fields.refuse("currency", currency, "innovation.field.currency");
            return null;
        }
        return new Money(cents, currency);
    }

    /** Whether it is a currency by ISO 4217. */
    static boolean known(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(one -> one.getCurrencyCode().equals(currency));
    }

    private LocalDate day(Fields fields, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            fields.refuse(field, null, "problem.field.required");
            return today;
        }
        LocalDate day = fields.date(field, text);
        return day == null ? today : day;
    }

    /** The pilot with its result, established on a day not before it began. */
    public Result<Pilot> close(Pilot pilot, AskedResult asked) {
        Fields fields = new Fields();
        LocalDate given = fields.date("closedOn", asked.closedOn());
        LocalDate on = given == null ? today : given;
        if (on.isAfter(today) || on.isBefore(pilot.startsOn())) {
            fields.refuse("closedOn", on, "innovation.pilot.period-closed", "date", pilot.startsOn());
        }
        String result = fields.required("result", asked.result(), TEXT);
        List<Verdict> found = new ArrayList<>();
        for (Verdict criterion : pilot.criteria()) {
            Verdict.Outcome outcome = asked.criteria().stream()
                    .filter(one -> criterion.criterion().equals(one.criterion()))
                    .findFirst()
                    .map(one -> fields.code("criteria", one.outcome(), Verdict.Outcome.class, Verdict.Outcome.UNKNOWN))
                    .orElse(Verdict.Outcome.UNKNOWN);
            found.add(new Verdict(criterion.criterion(), outcome));
        }
        return fields.good()
                ? Result.accepted(new Pilot(
                        pilot.id(),
                        pilot.idea(),
                        pilot.organisation(),
                        pilot.version(),
                        pilot.title(),
                        pilot.startsOn(),
                        pilot.endsOn(),
                        pilot.budget(),
                        found,
                        on,
                        result))
                : fields.refused();
    }

    /** The pilot as it was before its result was established. */
    public static Pilot reopen(Pilot pilot) {
        return new Pilot(
                pilot.id(),
                pilot.idea(),
                pilot.organisation(),
                pilot.version(),
                pilot.title(),
                pilot.startsOn(),
                pilot.endsOn(),
                pilot.budget(),
                pilot.criteria(),
                null,
                null);
    }
}

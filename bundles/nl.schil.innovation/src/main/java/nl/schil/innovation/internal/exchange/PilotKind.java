package nl.schil.innovation.internal.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.innovation.internal.application.ClaimBenefit;
import nl.schil.innovation.internal.application.PlanPilot;
import nl.schil.innovation.internal.model.Benefit;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.Pilot;
import nl.schil.innovation.internal.store.SqlBenefits;
import nl.schil.innovation.internal.store.SqlIdeas;
import nl.schil.innovation.internal.store.SqlPilots;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.ActorDirectory;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Person;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Pilots of ideas that are there, each with a benefit when the row claims one. */
final class PilotKind implements NewRecords.Kind<PilotKind.Trial> {
    private static final int MOST_PEOPLE = 2000;
    private static final int CENTS = 2;

    private final Cells cells;
    private final SqlPilots pilots;
    private final SqlBenefits benefits;
    private final ActorDirectory people;
    private final Actor actor;
    private final LocalDate today;

    PilotKind(
            Cells cells, SqlPilots pilots, SqlBenefits benefits, ActorDirectory people, Actor actor, LocalDate today) {
        this.cells = cells;
        this.pilots = pilots;
        this.benefits = benefits;
        this.people = people;
        this.actor = actor;
        this.today = today;
    }

    /** A pilot with the benefit of its row. */
    record Trial(Pilot pilot, @Nullable Benefit benefit) {}

    @Override
    public Result<Trial> read(Reading reading, Row row) {
        Result<String> organisation = cells.organisation(row);
        if (!(organisation instanceof Result.Accepted<String> own)) {
            return Result.refused(Cells.violations(organisation));
        }
        String title = row.get("idea");
        String id = title == null ? null : IdeaKind.find(reading, own.value(), title);
        Idea idea = id == null
                ? null
                : SqlIdeas.find(reading, OrganisationScope.ALL, id).orElse(null);
        if (idea == null) {
            return Result.refused(Violation.of("idea", title, "innovation.import.idea"));
        }
        Result<Pilot> pilot = pilot(idea, row);
        if (!(pilot instanceof Result.Accepted<Pilot> planned)) {
            return Result.refused(Cells.violations(pilot));
        }
        if (row.get("benefit") == null) {
            return Result.accepted(new Trial(planned.value(), null));
        }
        Result<Benefit> benefit = benefit(idea, row);
        return benefit instanceof Result.Accepted<Benefit> claimed
                ? Result.accepted(new Trial(planned.value(), claimed.value()))
                : Result.refused(Cells.violations(benefit));
    }

    private Result<Pilot> pilot(Idea idea, Row row) {
        Fields fields = new Fields();
        BigDecimal budget = fields.number("budget", row.get("budget"));
        if (!fields.good()) {
            return fields.refused();
        }
        String criteria = row.get("criteria");
        PlanPilot planning = new PlanPilot(today);
        Result<Pilot> plan = planning.add(
                idea,
                new PlanPilot.Asked(
                        row.get("title"),
                        row.get("starts_on"),
                        row.get("ends_on"),
                        budget == null ? null : budget.movePointRight(CENTS).longValue(),
                        null,
                        criteria == null ? List.of() : Arrays.asList(criteria.split(";"))));
        return plan instanceof Result.Accepted<Pilot> good && row.get("closed_on") != null
                ? planning.close(
                        good.value(), new PlanPilot.AskedResult(row.get("closed_on"), row.get("result"), List.of()))
                : plan;
    }

    private Result<Benefit> benefit(Idea idea, Row row) {
        Fields fields = new Fields();
        String unit = row.get("unit") == null ? "EUR" : row.get("unit");
        boolean money = unit.matches("[A-Z]{3}");
        BigDecimal claimed = amount(fields, row, "claimed", money);
        BigDecimal realised = amount(fields, row, "realised", money);
        String claimant = person(fields, idea.organisation(), "claimed_by", row);
        LocalDate verified = fields.date("verified_on", row.get("verified_on"));
        String verifier = verified == null ? null : person(fields, idea.organisation(), "verified_by", row);
        if (!fields.good() || claimant == null) {
            return fields.refused();
        }
        ClaimBenefit claiming = new ClaimBenefit(today);
        Result<Benefit> claim = claiming.claim(
                idea,
                new ClaimBenefit.Asked(
                        row.get("benefit"), unit, money, claimed, row.get("claimed_on"), row.get("claimed_source")),
                claimant);
        if (!(claim instanceof Result.Accepted<Benefit> made) || realised == null) {
            return claim;
        }
        Result<Benefit> outcome = claiming.realise(
                made.value(),
                new ClaimBenefit.AskedOutcome(realised, row.get("realised_on"), row.get("realised_source")));
        return outcome instanceof Result.Accepted<Benefit> known && verified != null && verifier != null
                ? verified(known.value(), verified, verifier)
                : outcome;
    }

    private static Result<Benefit> verified(Benefit benefit, LocalDate on, String by) {
        List<Violation> violations = new ArrayList<>(benefit.againstVerification(by, on));
        return violations.isEmpty() ? Result.accepted(benefit.withVerification(on, by)) : Result.refused(violations);
    }

    private static @Nullable BigDecimal amount(Fields fields, Row row, String column, boolean money) {
        BigDecimal number = fields.number(column, row.get(column));
        return number == null || !money ? number : number.movePointRight(CENTS);
    }

    /** An amount as a file holds it. */
    static String written(Benefit benefit, Benefit.Figure figure) {
        return (benefit.money() ? figure.amount().movePointLeft(CENTS) : figure.amount()).toPlainString();
    }

    /** Account id of whoever a cell names by mail address, name or id. */
    private @Nullable String person(Fields fields, String organisation, String column, Row row) {
        String text = row.get(column);
        String id = text == null
                ? null
                : people.people(new OrganisationScope(false, Set.of(organisation)), MOST_PEOPLE).stream()
                        .filter(one -> text.equalsIgnoreCase(one.email())
                                || text.equalsIgnoreCase(one.name())
                                || text.equals(one.id()))
                        .findFirst()
                        .map(Person::id)
                        .orElse(null);
        if (id == null) {
            fields.refuse(column, text, "innovation.import.person");
        }
        return id;
    }

    @Override
    public String key(Trial trial) {
        return trial.pilot().idea() + "\n" + trial.pilot().title().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean known(Reading reading, Trial trial) {
        return !reading.list(
                        "SELECT id FROM innovation_pilot WHERE idea_id = ? AND LOWER(title) = LOWER(?)",
                        row -> row.getString(1),
                        trial.pilot().idea(),
                        trial.pilot().title())
                .isEmpty();
    }

    @Override
    public String add(Writing writing, Trial trial) {
        pilots.add(writing, actor, trial.pilot());
        Benefit benefit = trial.benefit();
        if (benefit != null) {
            benefits.add(writing, actor, benefit);
        }
        return trial.pilot().id();
    }
}

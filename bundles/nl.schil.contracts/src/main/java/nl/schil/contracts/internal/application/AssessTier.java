package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Tier;
import nl.schil.contracts.internal.model.tier.TierAssessment;
import nl.schil.contracts.internal.model.tier.TierFile;
import nl.schil.contracts.internal.model.tier.TierOverride;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.Tiers;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records what people say about the attention that a contract asks. */
public final class AssessTier {
    private static final int LONGEST = 2000;

    private final Tiers tiers;

    public AssessTier(Tiers tiers) {
        this.tiers = tiers;
    }

    /**
     * Adds an assessment.
     *
     * @param answers 1 to 5 by part as typed; a part may be left out, which leaves the score unknown
     * @param on the day from which it holds; today when absent
     */
    public Result<TierAssessment> assess(
            Actor actor,
            Contract contract,
            Map<TierPart, String> answers,
            @Nullable String note,
            @Nullable String on,
            LocalDate today) {
        ChangeFields fields = new ChangeFields();
        Map<TierPart, Integer> given = answers(answers, fields.violations());
        String why = fields.text("note", note, LONGEST, false);
        LocalDate dated = fields.date("assessedOn", on, false);
        LocalDate day = dated == null ? today : dated;
        if (day.isAfter(today)) {
            fields.violations().add(Violation.of("assessedOn", on, "contracts.tier.future", "today", today));
        }
        return tiers.assess(actor, contract, file -> {
            List<Violation> violations = new ArrayList<>(fields.violations());
            file.assessments().stream()
                    .map(TierAssessment::on)
                    .filter(day::isBefore)
                    .max(LocalDate::compareTo)
                    .ifPresent(last ->
                            violations.add(Violation.of("assessedOn", on, "contracts.tier.earlier", "last", last)));
            return violations.isEmpty()
                    ? Result.accepted(
                            new TierAssessment(file.assessments().size() + 1, day, given, why, actor.id(), today))
                    : Result.refused(violations);
        });
    }

    private static Map<TierPart, Integer> answers(Map<TierPart, String> answers, List<Violation> violations) {
        Map<TierPart, Integer> given = new EnumMap<>(TierPart.class);
        answers.forEach((part, text) -> {
            if (text.strip().matches("[1-5]")) {
                given.put(part, Integer.valueOf(text.strip()));
            } else {
                violations.add(Violation.of(part.property(), text, "contracts.tier.step"));
            }
        });
        if (given.isEmpty() && violations.isEmpty()) {
            violations.add(Violation.of(TierPart.CRITICALITY.property(), null, "contracts.tier.nothing"));
        }
        return given;
    }

    /** Gives the contract another tier from today until a day, with a reason; replaces an override that holds. */
    public Result<TierOverride> override(
            Actor actor,
            Contract contract,
            @Nullable String tier,
            @Nullable String reason,
            @Nullable String until,
            LocalDate today) {
        ChangeFields fields = new ChangeFields();
        Tier wanted = EndContract.value(EndContract.code("tier", tier, Tier.class), fields.violations());
        String why = fields.text("reason", reason, LONGEST, true);
        LocalDate last = fields.date("until", until, true);
        if (last != null && last.isBefore(today)) {
            fields.violations().add(Violation.of("until", until, "contracts.tier.until-past", "today", today));
        }
        if (!fields.violations().isEmpty() || wanted == null || why == null || last == null) {
            return Result.refused(fields.violations());
        }
        return tiers.override(
                actor,
                contract,
                file -> Result.accepted(
                        new TierOverride(next(file), wanted, why, today, last, actor.id(), null, null)));
    }

    private static int next(TierFile file) {
        return file.overrides().size() + 1;
    }

    /** Ends the override that holds today; false when there is none. */
    public boolean withdraw(Actor actor, Contract contract, LocalDate today) {
        return tiers.withdraw(actor, contract, today);
    }
}

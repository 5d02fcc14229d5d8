package nl.schil.contracts.internal.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.contracts.internal.model.ExitAnswer.Standing;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * How a contract is left.
 *
 * @param contract id of the contract
 * @param version zero while nothing was recorded
 * @param answers at most one per item
 * @param ownerEmail who keeps the plan, or null
 * @param testedOn the day of the last test, or null
 * @param nextReview the day on which it is reviewed again, or null
 * @param updatedOn the day of the last change, or null while there is none
 */
public record ExitPlan(
        String contract,
        long version,
        List<ExitAnswer> answers,
        @Nullable String ownerEmail,
        @Nullable LocalDate testedOn,
        @Nullable LocalDate nextReview,
        @Nullable LocalDate updatedOn) {

    public ExitPlan {
        answers = List.copyOf(answers);
    }

    public static ExitPlan none(String contract) {
        return new ExitPlan(contract, 0, List.of(), null, null, null, null);
    }

    public Optional<ExitAnswer> answer(ExitItem item) {
        return answers.stream().filter(answer -> answer.item() == item).findFirst();
    }

    public Standing standing(ExitItem item) {
        return answer(item).map(ExitAnswer::standing).orElse(Standing.UNKNOWN);
    }

    /** The number of items by how they stand. */
    public Map<Standing, Integer> counts() {
        Map<Standing, Integer> counts = new EnumMap<>(Standing.class);
        for (Standing standing : Standing.values()) {
            counts.put(standing, 0);
        }
        for (ExitItem item : ExitItem.values()) {
            counts.merge(standing(item), 1, Integer::sum);
        }
        return counts;
    }

    /** The share of the items that apply which is in order and proven, four decimals rounded down; null when none applies. */
    public @Nullable BigDecimal readiness() {
        Map<Standing, Integer> counts = counts();
        int applying = ExitItem.values().length - counts.get(Standing.NOT_APPLICABLE);
        return applying == 0
                ? null
                : BigDecimal.valueOf(counts.get(Standing.READY))
                        .divide(BigDecimal.valueOf(applying), 4, RoundingMode.FLOOR);
    }

    public boolean reviewOverdue(LocalDate asOf) {
        return nextReview != null && nextReview.isBefore(asOf);
    }

    /** What contradicts itself or has no ground. */
    public List<Violation> violations(Contract of, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        for (ExitAnswer answer : answers) {
            String field = "answers." + answer.item().key();
            if (answer.item().needsReason(answer.answer()) && answer.note() == null) {
                violations.add(Violation.of(field, answer.answer(), "contracts.exit.reason"));
            }
            if (answer.document() != null && of.documents().stream().noneMatch(d -> d.id().equals(answer.document()))) {
                violations.add(Violation.of(field, answer.document(), "contracts.exit.document"));
            }
        }
        boolean tested = answer(ExitItem.TESTED)
                .filter(a -> a.answer().equals(ExitItem.YES))
                .isPresent();
        if (tested && testedOn == null) {
            violations.add(Violation.of("testedOn", null, "contracts.exit.tested-on"));
        }
        if (testedOn != null && testedOn.isAfter(today)) {
            violations.add(
                    Violation.of("testedOn", testedOn.toString(), "contracts.exit.tested-future", "today", today));
        }
        return violations;
    }
}

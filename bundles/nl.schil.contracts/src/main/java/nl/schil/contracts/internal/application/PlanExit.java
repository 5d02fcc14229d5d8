package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ExitAnswer;
import nl.schil.contracts.internal.model.ExitItem;
import nl.schil.contracts.internal.model.ExitPlan;
import nl.schil.contracts.internal.model.ExitPlans;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records the exit plan of a contract as a whole. */
public final class PlanExit {
    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_CLAUSE = 200;

    private final ExitPlans plans;

    public PlanExit(ExitPlans plans) {
        this.plans = plans;
    }

    /** An answer as it is given. */
    public record AskedAnswer(
            @Nullable String answer,
            @Nullable String note,
            @Nullable String document,
            @Nullable String clause) {}

    /** @param answers by key of the item; what is absent is not answered */
    public record Asked(
            Map<String, AskedAnswer> answers,
            @Nullable String owner,
            @Nullable String testedOn,
            @Nullable String nextReview) {}

    public Result<ExitPlan> plan(Actor actor, Contract contract, ExitPlan present, Asked asked, LocalDate today) {
        InputFields fields = new InputFields();
        List<ExitAnswer> answers = new ArrayList<>();
        asked.answers().forEach((key, answer) -> {
            ExitAnswer read = answer(fields, key, answer);
            if (read != null) {
                answers.add(read);
            }
        });
        ExitPlan plan = new ExitPlan(
                contract.id(),
                present.version(),
                answers,
                fields.email("owner", asked.owner()),
                fields.date("testedOn", asked.testedOn()),
                fields.date("nextReview", asked.nextReview()),
                today);
        List<Violation> violations = new ArrayList<>(fields.violations());
        violations.addAll(plan.violations(contract, today));
        return violations.isEmpty()
                ? Result.accepted(plans.replace(actor, contract, plan, today))
                : Result.refused(violations);
    }

    private static @Nullable ExitAnswer answer(InputFields fields, String key, @Nullable AskedAnswer asked) {
        ExitItem item = Arrays.stream(ExitItem.values())
                .filter(i -> i.key().equals(key))
                .findFirst()
                .orElse(null);
        String field = "answers." + key;
        if (item == null) {
            String known = Arrays.stream(ExitItem.values()).map(ExitItem::key).collect(Collectors.joining(", "));
            fields.refuse(Violation.of(field, key, "contracts.exit.item", "items", known));
            return null;
        }
        if (asked == null || asked.answer() == null || asked.answer().isBlank()) {
            return null;
        }
        String answer = asked.answer().strip();
        if (!item.allows(answer)) {
            fields.refuse(Violation.of(field, answer, "contracts.exit.answer", "answers", item.choices()));
            return null;
        }
        return new ExitAnswer(
                item,
                answer,
                fields.text(field, asked.note(), LONGEST_NOTE),
                fields.text(field, asked.document(), LONGEST_CLAUSE),
                fields.text(field, asked.clause(), LONGEST_CLAUSE));
    }
}

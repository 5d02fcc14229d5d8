package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.Decision;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Ending;
import nl.schil.contracts.internal.model.EndingKind;
import nl.schil.contracts.internal.model.Policies;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records that a contract ends otherwise than by its term, or takes that back. */
public final class EndContract {
    private static final List<String> SIDES = List.of("BUYER", "SUPPLIER");

    private final Contracts contracts;

    public EndContract(Contracts contracts) {
        this.contracts = contracts;
    }

    public Result<Contract> end(
            Actor actor,
            Contract contract,
            @Nullable String kind,
            @Nullable String on,
            @Nullable String effective,
            @Nullable String by) {
        List<Violation> violations = new ArrayList<>();
        EndingKind ending = value(code("kind", kind, EndingKind.class), violations);
        if (ending == EndingKind.EXPIRED) {
            violations.add(Violation.of("kind", kind, "contracts.ending.kind"));
        }
        LocalDate day = date("on", on, violations);
        LocalDate last = date("effective", effective, violations);
        if (day != null && last != null && last.isBefore(day)) {
            violations.add(Violation.of("effective", effective, "contracts.ending.order"));
        }
        if (by != null && !SIDES.contains(by)) {
            violations.add(Violation.of("by", by, "contracts.code", "codes", String.join(", ", SIDES)));
        }
        if (!violations.isEmpty() || ending == null || day == null || last == null) {
            return Result.refused(violations);
        }
        Contract ended = contract.with(contract.term(), new Ending(ending, day, last, by), contract.decisions());
        List<Violation> contradictions = Policies.contradictions(ended);
        return contradictions.isEmpty()
                ? contracts.replace(actor, "contracts.end", contract, ended)
                : Result.refused(contradictions);
    }

    /** Takes back the ending, with the decision that it came from. */
    public Result<Contract> resume(Actor actor, Contract contract) {
        if (contract.ending() == null) {
            return Result.accepted(contract);
        }
        List<Decision> decisions = contract.decisions().stream()
                .filter(d -> d.kind() != DecisionKind.GIVE_NOTICE)
                .toList();
        return contracts.replace(actor, "contracts.resume", contract, contract.with(contract.term(), null, decisions));
    }

    /** The code that a text names, or a refusal that lists the codes. */
    public static <E extends Enum<E>> Result<E> code(String field, @Nullable String text, Class<E> type) {
        for (E value : type.getEnumConstants()) {
            if (text != null && value.name().equals(text.strip().toUpperCase(Locale.ROOT))) {
                return Result.accepted(value);
            }
        }
        String codes = String.join(
                ", ", Arrays.stream(type.getEnumConstants()).map(Enum::name).toList());
        return Result.refused(Violation.of(field, text, "contracts.code", "codes", codes));
    }

    static <T> @Nullable T value(Result<T> result, List<Violation> violations) {
        if (result instanceof Result.Refused<T> refused) {
            violations.addAll(refused.violations());
            return null;
        }
        return ((Result.Accepted<T>) result).value();
    }

    private static @Nullable LocalDate date(String field, @Nullable String text, List<Violation> violations) {
        LocalDate date = text == null ? null : Values.date(text.strip());
        if (date == null) {
            violations.add(Violation.of(field, text, text == null ? "contracts.required" : "contracts.date"));
        }
        return date;
    }
}

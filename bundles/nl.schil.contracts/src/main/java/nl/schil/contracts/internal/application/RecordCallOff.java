package nl.schil.contracts.internal.application;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.CallOffs;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records call-offs, and withdraws them: a call-off that was signed is never deleted. */
public final class RecordCallOff {
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 2000;

    private final CallOffs callOffs;

    public RecordCallOff(CallOffs callOffs) {
        this.callOffs = callOffs;
    }

    /**
     * A call-off as it is entered or stands in a file, in canonical text.
     *
     * @param agreement number or id of the contract it was laid down in
     */
    public record Asked(
            @Nullable String number,
            @Nullable String date,
            @Nullable String committed,
            @Nullable String quantity,
            @Nullable String description,
            @Nullable String agreement) {
        /** One of which the quantity is not given. */
        public Asked(
                @Nullable String number,
                @Nullable String date,
                @Nullable String committed,
                @Nullable String description,
                @Nullable String agreement) {
            this(number, date, committed, null, description, agreement);
        }
    }

    /** The call-off that the fields say, or everything that is wrong with them. */
    public static Result<CallOff> read(
            Contract framework, Asked asked, String by, LocalDate today, @Nullable String source) {
        List<Violation> violations = new ArrayList<>();
        String number = text("number", asked.number(), LONGEST_NUMBER, violations);
        String description = text("description", asked.description(), LONGEST_TEXT, violations);
        String agreement = text("agreement", asked.agreement(), LONGEST_NUMBER, violations);
        if (number == null && violations.stream().noneMatch(v -> v.field().equals("number"))) {
            violations.add(Violation.of("number", null, "contracts.required"));
        }
        LocalDate date = required("date", asked.date(), "contracts.date", Values::date, violations);
        Long committed = required(
                "committed", asked.committed(), "contracts.call-off.committed", RecordCallOff::some, violations);
        BigDecimal quantity = quantity(asked.quantity(), violations);
        if (!violations.isEmpty() || number == null || date == null || committed == null) {
            return Result.refused(violations);
        }
        return Result.accepted(new CallOff(
                Ids.next(),
                framework.id(),
                number,
                date,
                committed,
                quantity,
                description,
                agreement,
                today,
                by,
                source,
                null));
    }

    /** @param currency the currency that the amount was given in, or null for that of the framework */
    public Result<CallOff> add(
            Actor actor, Contract framework, Asked asked, @Nullable String currency, LocalDate today) {
        Result<CallOff> read = read(framework, asked, actor.id(), today, null);
        if (currency != null && !currency.equals(framework.worth().currency())) {
            List<Violation> violations =
                    new ArrayList<>(read instanceof Result.Refused<CallOff> refused ? refused.violations() : List.of());
            violations.add(Violation.of(
                    "committed",
                    currency,
                    "contracts.call-off.currency",
                    "currency",
                    framework.worth().currency()));
            return Result.refused(violations);
        }
        return read instanceof Result.Accepted<CallOff> accepted
                ? callOffs.add(actor, framework, accepted.value())
                : read;
    }

    /** Withdraws a call-off from {@code today} on. */
    public Result<CallOff> withdraw(
            Actor actor, Contract framework, CallOff callOff, @Nullable String reason, LocalDate today) {
        List<Violation> violations = new ArrayList<>();
        String why = text("reason", reason, LONGEST_TEXT, violations);
        if (why == null) {
            return Result.refused(
                    violations.isEmpty() ? List.of(Violation.of("reason", null, "contracts.required")) : violations);
        }
        return callOffs.withdraw(actor, framework, callOff, new Withdrawal(today, why, actor.id()));
    }

    private static @Nullable BigDecimal quantity(@Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        BigDecimal quantity = Values.quantity(text.strip());
        if (quantity == null || quantity.signum() == 0) {
            violations.add(Violation.of("quantity", text, "contracts.call-off.quantity"));
        }
        return quantity;
    }

    private static @Nullable Long some(String text) {
        Long cents = Values.cents(text);
        return cents == null || cents == 0 ? null : cents;
    }

    private static @Nullable String text(String field, @Nullable String text, int longest, List<Violation> violations) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.length() > longest) {
            violations.add(Violation.of(field, text, "contracts.too-long", "max", longest));
            return null;
        }
        return stripped.isEmpty() ? null : stripped;
    }

    private static <T> @Nullable T required(
            String field,
            @Nullable String text,
            String code,
            Function<String, @Nullable T> parser,
            List<Violation> violations) {
        if (text == null || text.isBlank()) {
            violations.add(Violation.of(field, text, "contracts.required"));
            return null;
        }
        T value = parser.apply(text.strip());
        if (value == null) {
            violations.add(Violation.of(field, text, code));
        }
        return value;
    }
}

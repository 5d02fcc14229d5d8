package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.contracts.internal.model.obligation.Anchor;
import nl.schil.contracts.internal.model.obligation.DueRule;
import nl.schil.contracts.internal.model.obligation.Fulfilment;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Obligations;
import nl.schil.contracts.internal.model.obligation.Occurrence;
import nl.schil.contracts.internal.model.obligation.Side;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Records obligations, that they were fulfilled, and takes either back with a reason. */
public final class KeepObligations {
    private static final int LONGEST = 2000;

    private final Obligations obligations;

    public KeepObligations(Obligations obligations) {
        this.obligations = obligations;
    }

    /** An obligation as somebody typed it. */
    public record Asked(
            @Nullable String text,
            @Nullable String side,
            @Nullable String owner,
            @Nullable String anchor,
            @Nullable String date,
            @Nullable String shift,
            @Nullable Boolean before,
            @Nullable String since) {}

    public Result<Obligation> add(Actor actor, Contract contract, Asked asked, LocalDate today) {
        ChangeFields fields = new ChangeFields();
        List<Violation> violations = fields.violations();
        String text = fields.text("text", asked.text(), LONGEST, true);
        Side side = EndContract.value(EndContract.code("side", asked.side(), Side.class), violations);
        Anchor anchor = EndContract.value(EndContract.code("anchor", asked.anchor(), Anchor.class), violations);
        LocalDate date = fields.date("date", asked.date(), anchor == Anchor.DATE);
        if (anchor != null && anchor != Anchor.DATE && date != null) {
            violations.add(Violation.of("date", asked.date(), "contracts.obligation.date.only"));
        }
        Period shift = shift(asked, violations);
        LocalDate since = fields.date("since", asked.since(), false);
        String owner = owner(asked.owner(), violations);
        if (!violations.isEmpty() || text == null || side == null || anchor == null) {
            return Result.refused(violations);
        }
        DueRule rule = new DueRule(anchor, date, shift, Boolean.TRUE.equals(asked.before()));
        String id = Ids.next();
        return Result.accepted(obligations.add(
                actor,
                contract,
                seq -> new Obligation(
                        id, contract.id(), seq, text, side, owner, rule, since, today, actor.id(), null)));
    }

    private static Period shift(Asked asked, List<Violation> violations) {
        String text = asked.shift();
        if (text == null || text.isBlank()) {
            if (asked.before() != null) {
                violations.add(Violation.of("shift", text, "contracts.obligation.shift.form"));
            }
            return Period.ZERO;
        }
        Period shift = Values.period(text);
        if (shift == null) {
            violations.add(Violation.of("shift", text, "contracts.obligation.shift.form"));
        }
        return shift == null ? Period.ZERO : shift;
    }

    private static @Nullable String owner(@Nullable String text, List<Violation> violations) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String email = Values.email(text);
        if (email == null) {
            violations.add(Violation.of("ownerEmail", text, "contracts.email"));
        }
        return email;
    }

    /** Refused when the obligation was withdrawn before; what is due after today is not due any more. */
    public Result<Obligation> withdraw(
            Actor actor, Contract contract, Obligation obligation, @Nullable String reason, LocalDate today) {
        ChangeFields fields = new ChangeFields();
        String why = fields.text("reason", reason, LONGEST, true);
        if (why == null) {
            return Result.refused(fields.violations());
        }
        Withdrawal withdrawal = new Withdrawal(today, why, actor.id());
        return obligations.withdraw(actor, contract, obligation, withdrawal)
                ? Result.accepted(obligation.with(withdrawal))
                : Result.refused(Violation.of("", String.valueOf(obligation.seq()), "contracts.obligation.withdrawn"));
    }

    /** The occurrence with this key as it exists on a day. */
    public static Optional<Occurrence> occurrence(
            Contract contract, Obligation obligation, String key, LocalDate asOf) {
        return Occurrence.of(contract, obligation).stream()
                .filter(o -> o.key().equals(key) && o.exists(asOf))
                .findFirst();
    }

    /** Refused when the day lies in the future or the occurrence was fulfilled before. */
    public Result<Obligation> fulfil(
            Actor actor,
            Contract contract,
            Obligation obligation,
            Occurrence occurrence,
            @Nullable String doneOn,
            @Nullable String note,
            LocalDate today) {
        ChangeFields fields = new ChangeFields();
        LocalDate given = fields.date("doneOn", doneOn, false);
        LocalDate on = given == null ? today : given;
        String remark = fields.text("note", note, LONGEST, false);
        if (on.isAfter(today)) {
            fields.violations().add(Violation.of("doneOn", doneOn, "contracts.obligation.future", "today", today));
        }
        if (!fields.violations().isEmpty()) {
            return Result.refused(fields.violations());
        }
        Fulfilment done = new Fulfilment(obligation.id(), occurrence.key(), on, remark, today, actor.id(), null);
        return obligations.fulfil(actor, contract, done)
                ? Result.accepted(obligation)
                : Result.refused(Violation.of("", occurrence.key(), "contracts.obligation.done"));
    }

    /** Refused without a reason or when there is nothing to take back. */
    public Result<Obligation> undo(
            Actor actor,
            Contract contract,
            Obligation obligation,
            String occurrence,
            @Nullable String reason,
            LocalDate today) {
        ChangeFields fields = new ChangeFields();
        String why = fields.text("reason", reason, LONGEST, true);
        if (why == null) {
            return Result.refused(fields.violations());
        }
        return obligations.undo(actor, contract, obligation, occurrence, new Withdrawal(today, why, actor.id()))
                ? Result.accepted(obligation)
                : Result.refused(Violation.of("", occurrence, "contracts.obligation.not-done"));
    }
}

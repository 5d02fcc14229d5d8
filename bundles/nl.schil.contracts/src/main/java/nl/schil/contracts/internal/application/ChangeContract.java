package nl.schil.contracts.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.model.ContractPeriod;
import nl.schil.contracts.internal.model.ContractState;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Policies;
import nl.schil.contracts.internal.model.TermChange;
import nl.schil.contracts.internal.model.change.Assessment;
import nl.schil.contracts.internal.model.change.Cause;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.ChangeLaw;
import nl.schil.contracts.internal.model.change.Changes;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.Ledger;
import nl.schil.contracts.internal.model.change.Outcome;
import nl.schil.contracts.internal.model.change.Proposal;
import nl.schil.contracts.internal.model.change.Verdict;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.security.Actor;
import org.jspecify.annotations.Nullable;

/** Tests a change of a contract, records one that the law allows, takes one back, and fills in its notice. */
public final class ChangeContract {
    private final Changes changes;
    private final ChangeLaw law;

    public ChangeContract(Changes changes, ChangeLaw law) {
        this.changes = changes;
        this.law = law;
    }

    /** What the law says about it; nothing is written. */
    public Result<Verdict> propose(Contract contract, AskedChange asked, LocalDate today) {
        ChangeFields fields = new ChangeFields();
        Proposal proposal = fields.proposal(asked, contract.description().nature(), law.questions());
        running(contract, asked, proposal, today, fields.violations());
        return fields.violations().isEmpty()
                ? Result.accepted(Assessment.of(contract, changes.of(contract), proposal, law))
                : Result.refused(fields.violations());
    }

    /** Records a change on the ground asked for, otherwise on the first that is met; refused when it is not met. */
    public Result<Change> record(Actor actor, Contract contract, AskedChange asked, LocalDate today) {
        ChangeFields fields = new ChangeFields();
        Proposal proposal = fields.proposal(asked, contract.description().nature(), law.questions());
        running(contract, asked, proposal, today, fields.violations());
        Ground wanted = fields.ground(asked.ground());
        String motivation = fields.motivation(asked.motivation());
        Cause cause = fields.cause(asked.cause());
        String decidedBy = fields.decidedBy(asked.decidedBy());
        Change.Notice notice = fields.notice(asked.noticeReference(), asked.noticedOn(), false);
        if (!fields.violations().isEmpty()) {
            return Result.refused(fields.violations());
        }
        return changes.append(actor, "contracts.change", contract, (present, ledger) -> {
            Verdict verdict = Assessment.of(present, ledger, proposal, law);
            Ground ground = wanted != null ? wanted : verdict.ground();
            if (ground == null || verdict.finding(ground).outcome() != Outcome.MET) {
                return Result.refused(refusal(verdict, wanted));
            }
            List<Violation> refusals = moved(present, proposal);
            if (!refusals.isEmpty()) {
                return Result.refused(refusals);
            }
            return Result.accepted(new Change(
                    Ids.next(),
                    ledger.next(),
                    proposal,
                    ground,
                    Verdict.allowed(law.rule(ground)),
                    law.version(),
                    verdict.figures().original(),
                    motivation,
                    cause,
                    decidedBy,
                    notice,
                    null,
                    actor.id(),
                    today));
        });
    }

    private static Violation refusal(Verdict verdict, @Nullable Ground wanted) {
        if (wanted != null && verdict.ground() != null) {
            return Violation.of(
                    "ground",
                    wanted.article(),
                    "contracts.change.other-ground",
                    "article",
                    verdict.ground().article());
        }
        return Violation.of(
                "ground",
                wanted == null ? null : wanted.article(),
                verdict.decision() == Verdict.Decision.NEW_TENDER
                        ? "contracts.change.new-tender"
                        : "contracts.change.not-proven");
    }

    /** Adds the entry that takes {@code change} back from a day on. */
    public Result<Change> reverse(
            Actor actor,
            Contract contract,
            Change change,
            @Nullable String date,
            @Nullable String why,
            LocalDate today) {
        ChangeFields fields = new ChangeFields();
        LocalDate on = fields.date("date", date, true);
        String motivation = fields.motivation(why);
        if (on != null && on.isBefore(change.facts().on())) {
            fields.violations()
                    .add(Violation.of(
                            "date",
                            date,
                            "contracts.change.reverse-early",
                            "from",
                            change.facts().on()));
        }
        if (!fields.violations().isEmpty() || on == null) {
            return Result.refused(fields.violations());
        }
        return changes.append(actor, "contracts.reverse-change", contract, (present, ledger) -> {
            if (!reversible(ledger, change)) {
                return Result.refused(Violation.of("", change.id(), "contracts.change.reversed"));
            }
            Change reversal = change.reversal(ledger.next(), on, motivation, actor.id(), today);
            List<Violation> refusals = moved(present, reversal.facts()).stream()
                    .map(v -> new Violation("date", date, v.code(), v.values()))
                    .toList();
            return refusals.isEmpty() ? Result.accepted(reversal) : Result.refused(refusals);
        });
    }

    /** What stands in the way of the dates that a contract has with a change of its term. */
    private static List<Violation> moved(Contract contract, Proposal proposal) {
        if (proposal.term() == null) {
            return List.of();
        }
        Contract after = contract.changed(new TermChange(proposal.on(), proposal.term()));
        List<Violation> violations = new ArrayList<>(Policies.contradictions(after));
        boolean longer = proposal.on().plus(proposal.term()).isAfter(proposal.on());
        if (longer && Policies.longFramework(after) && contract.motivation().term() == null) {
            List<ContractPeriod> periods = after.term().periods();
            LocalDate end = periods.get(periods.size() - 1).end();
            violations.add(Violation.of(
                    "term", proposal.term().toString(), "contracts.change.framework-term", "end", String.valueOf(end)));
        }
        return violations;
    }

    /** Whether an entry can be taken back: once, and no reversal itself. */
    public static boolean reversible(Ledger ledger, Change change) {
        return change.reverses() == null && !ledger.reversed(change.id());
    }

    public Result<Change> announce(
            Actor actor, Contract contract, Change change, @Nullable String reference, @Nullable String on) {
        ChangeFields fields = new ChangeFields();
        Change.Notice notice = fields.notice(reference, on, true);
        return notice == null || !fields.violations().isEmpty()
                ? Result.refused(fields.violations())
                : changes.announce(actor, contract, change, notice);
    }

    private static void running(
            Contract contract, AskedChange asked, Proposal proposal, LocalDate today, List<Violation> violations) {
        if (violations.stream().anyMatch(v -> v.field().equals("date"))) {
            return;
        }
        LocalDate on = proposal.on();
        ContractState state = ContractClock.at(on, contract, LeadTimes.DEFAULT).state();
        if (state == ContractState.CONCEPT || Policies.deletable(contract, today)) {
            violations.add(Violation.of("date", asked.date(), "contracts.change.not-agreed"));
        } else if (state == ContractState.GEEINDIGD) {
            violations.add(Violation.of("date", asked.date(), "contracts.change.ended"));
        }
    }
}

package nl.schil.contracts.internal.model;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * The rules a contract keeps, each a named policy that answers what it breaks. {@link #contradictions} can never be
 * true and are always refused; {@link #lawful} names rules with an exception, which an existing contract may break as
 * a fact and a new one only with a motivation.
 */
public final class Policies {
    /** CJEU C-23/20: notices of framework agreements state a maximum from the day of that judgment on. */
    public static final LocalDate SIMONSEN_AND_WEEL = LocalDate.of(2021, 6, 17);

    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Policies() {}

    /** Broken rules that make the record contradict itself. */
    public static List<Violation> contradictions(Contract contract) {
        List<Violation> violations = new ArrayList<>();
        positiveTerm(contract.term(), violations);
        optionsInOrder(contract.term(), violations);
        changesWithinTerm(contract.term(), violations);
        endingAfterStart(contract, violations);
        if (!CURRENCIES.contains(contract.worth().currency())) {
            violations.add(Violation.of("currency", contract.worth().currency(), "contracts.currency"));
        }
        return violations;
    }

    /** Broken rules that the law lets stand with a motivation. */
    public static List<Violation> lawful(Contract contract) {
        List<Violation> violations = new ArrayList<>();
        if (longFramework(contract) && contract.motivation().term() == null) {
            violations.add(Violation.of(
                    "termMotivation", null, "contracts.finding.framework-term", "end", end(contract.term())));
        }
        if (ceilingRequired(contract) && contract.motivation().ceiling() == null) {
            violations.add(Violation.of("ceilingWaiver", null, "contracts.finding.framework-ceiling"));
        }
        return violations;
    }

    /** Whether a framework agreement runs longer than four years with all options (art. 2.140 lid 3 Aw 2012). */
    public static boolean longFramework(Contract contract) {
        LocalDate start = contract.term().start();
        LocalDate end = end(contract.term());
        return contract.description().kind() == ContractKind.RAAM
                && start != null
                && end != null
                && end.isAfter(start.plusYears(4).minusDays(1));
    }

    /** Whether a framework agreement must state a maximum and does not (CJEU C-23/20). */
    public static boolean ceilingRequired(Contract contract) {
        LocalDate signedOn = contract.term().signedOn();
        return contract.description().kind() == ContractKind.RAAM
                && signedOn != null
                && signedOn.isAfter(SIMONSEN_AND_WEEL)
                && !contract.worth().limited();
    }

    /** Why a contract cannot be deleted: once it is signed or has started it stays in the register. */
    public static boolean deletable(Contract contract, LocalDate asOf) {
        return contract.term().signedOn() == null && !contract.term().inForce(asOf);
    }

    /** The last day with all options known and all changes of the term, or null when unknown. */
    private static @Nullable LocalDate end(Term term) {
        List<ContractPeriod> periods = term.periods();
        return periods.get(periods.size() - 1).end();
    }

    private static void positiveTerm(Term term, List<Violation> violations) {
        LocalDate start = term.start();
        Period base = term.base();
        if (start != null && base != null && Term.end(start, List.of(base)).isBefore(start)) {
            violations.add(Violation.of("term", String.valueOf(term.base()), "contracts.term.positive"));
        }
    }

    private static void optionsInOrder(Term term, List<Violation> violations) {
        if (term.knownOptions().stream().allMatch(o -> o.exercisedOn() == null)) {
            return;
        }
        LocalDate previous = term.inForceOn();
        boolean open = false;
        for (int seq = 1; seq <= term.knownOptions().size(); seq++) {
            LocalDate on = term.knownOptions().get(seq - 1).exercisedOn();
            LocalDate end = on == null ? null : term.periods(on).get(seq - 1).end();
            if (on == null) {
                open = true;
            } else if (open || (previous != null && on.isBefore(previous))) {
                violations.add(option("contracts.option.order", seq, on));
            } else if (end == null || on.isAfter(end)) {
                violations.add(option("contracts.option.after-end", seq, on));
            }
            previous = on == null ? previous : on;
        }
    }

    /** The term is changed while the contract runs, and the end does not move to before the day of the change. */
    private static void changesWithinTerm(Term term, List<Violation> violations) {
        List<TermChange> before = new ArrayList<>();
        for (TermChange change : term.changes()) {
            int period = term.exercised(change.on());
            LocalDate end = term.with(before).periods().get(period).end();
            before.add(change);
            LocalDate moved = term.with(before).periods().get(period).end();
            if (end != null && change.on().isAfter(end)) {
                violations.add(change("contracts.term.change-late", change, "end", end));
            } else if (moved != null && moved.isBefore(first(term, change))) {
                violations.add(change("contracts.term.change-short", change, "end", moved));
            }
        }
    }

    private static LocalDate first(Term term, TermChange change) {
        LocalDate start = term.start();
        return start != null && start.isAfter(change.on()) ? start : change.on();
    }

    private static Violation change(String code, TermChange change, String name, LocalDate end) {
        return new Violation("term", change.difference().toString(), code, Map.of("date", change.on(), name, end));
    }

    private static Violation option(String code, int seq, LocalDate on) {
        return Violation.of("options", on.toString(), code, "option", seq);
    }

    private static void endingAfterStart(Contract contract, List<Violation> violations) {
        Ending ending = contract.ending();
        LocalDate since = contract.term().inForceOn();
        if (ending != null && since != null && ending.effective().isBefore(since)) {
            violations.add(Violation.of("ending", ending.effective().toString(), "contracts.ending.before-start"));
        }
    }
}

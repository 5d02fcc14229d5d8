package nl.schil.circularity.internal.exchange;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.schil.circularity.calculators.steering.Link;
import nl.schil.circularity.internal.application.KeepThread;
import nl.schil.circularity.internal.model.Cascade;
import nl.schil.circularity.internal.model.Goal;
import nl.schil.circularity.internal.model.ThreadLink;
import nl.schil.circularity.internal.store.SqlThreads;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.KpiSeries;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Reading;
import org.jspecify.annotations.Nullable;

/** Rows of {@code goal-threads}: {@code L0} is where a goal applies, {@code L1} to {@code L4} are links. */
final class ThreadRows implements RowImport.Kind {
    private final GoalExchange exchange;
    private final SqlThreads threads;
    private final RowSubjects subjects;
    private final Actor actor;
    private final Map<String, List<KpiSeries>> series = new HashMap<>();

    ThreadRows(GoalExchange exchange, SqlThreads threads, RowSubjects subjects, Actor actor) {
        this.exchange = exchange;
        this.threads = threads;
        this.subjects = subjects;
        this.actor = actor;
    }

    @Override
    public Result<RowImport.Step> read(Reading reading, Row row) {
        if (!(subjects.goal(reading, row) instanceof Result.Accepted<Goal> goal)) {
            return Result.refused(((Result.Refused<Goal>) subjects.goal(reading, row)).violations());
        }
        ContractRef contract = null;
        Result<ContractRef> named = subjects.contract(row, goal.value().organisation());
        if (named instanceof Result.Refused<ContractRef> refused) {
            return Result.refused(refused.violations());
        } else if (named instanceof Result.Accepted<ContractRef> good) {
            contract = good.value();
        }
        String code = Objects.requireNonNullElse(row.get("link"), "").toUpperCase(Locale.ROOT);
        return code.equals(ThreadsDataset.CASCADE)
                ? cascade(reading, row, goal.value(), contract)
                : link(reading, row, goal.value(), contract, code);
    }

    /** The rules without a look-up of the contract, which was found by its number. */
    private KeepThread keeping() {
        return new KeepThread(exchange.subjects().alone(), exchange.today());
    }

    private Result<RowImport.Step> cascade(Reading reading, Row row, Goal goal, @Nullable ContractRef contract) {
        Fields fields = new Fields();
        BigDecimal share = fields.number("share", row.get("share"));
        if (!fields.good()) {
            return fields.refused();
        }
        String id = contract == null ? null : contract.id();
        Result<Cascade> read = keeping()
                .cascade(
                        goal,
                        null,
                        new KeepThread.AskedCascade(
                                row.get("category"), row.get("cpv"), id, share, row.get("since"), row.get("ended_on")));
        if (!(read instanceof Result.Accepted<Cascade> good)) {
            return Result.refused(((Result.Refused<Cascade>) read).violations());
        }
        Cascade one = good.value();
        boolean known = SqlThreads.cascades(reading, List.of(goal.id())).stream()
                .anyMatch(other -> Objects.equals(other.category(), one.category())
                        && Objects.equals(other.cpv(), one.cpv())
                        && Objects.equals(other.contract(), one.contract())
                        && other.since().equals(one.since()));
        return Result.accepted(new RowImport.Step(
                goal.id() + "\n0\n" + one.category() + "\n" + one.cpv() + "\n" + id + "\n" + one.since(),
                known,
                writing -> threads.keep(writing, actor, goal, one, true).id()));
    }

    private Result<RowImport.Step> link(
            Reading reading, Row row, Goal goal, @Nullable ContractRef contract, String code) {
        int at = code.matches("L[1-6]") ? code.charAt(1) - '1' : -1;
        if (at < 0) {
            return Result.refused(Violation.of("link", row.get("link"), "circularity.import.link"));
        }
        String id = contract == null ? null : contract.id();
        String scorecard = row.get("scorecard");
        String kpi = row.get("kpi");
        if (scorecard != null && contract != null) {
            Optional<KpiSeries> found = series(goal, contract, scorecard, kpi);
            if (found.isEmpty()) {
                return Result.refused(Violation.of("kpi", kpi, "circularity.import.kpi"));
            }
            scorecard = found.get().scorecard();
        }
        Result<ThreadLink> read = keeping()
                .link(
                        goal,
                        null,
                        new KeepThread.AskedLink(
                                id,
                                Link.values()[at].name(),
                                row.get("said"),
                                row.get("reference"),
                                Objects.requireNonNullElse(row.get("made_by"), actor.name()),
                                row.get("since"),
                                scorecard,
                                kpi,
                                row.get("ended_on")));
        if (!(read instanceof Result.Accepted<ThreadLink> good)) {
            return Result.refused(((Result.Refused<ThreadLink>) read).violations());
        }
        ThreadLink one = good.value();
        boolean known = SqlThreads.links(reading, List.of(goal.id())).stream()
                .anyMatch(other -> other.link() == one.link()
                        && Objects.equals(other.contract(), one.contract())
                        && other.said().equals(one.said()));
        return Result.accepted(new RowImport.Step(
                goal.id() + "\n" + one.link() + "\n" + id + "\n" + one.said(),
                known,
                writing -> threads.keep(writing, actor, goal, one, true).id()));
    }

    /** A KPI by code and the name or id of its scorecard, among those of the contract's supplier. */
    private Optional<KpiSeries> series(Goal goal, ContractRef contract, String scorecard, @Nullable String kpi) {
        String supplier = contract.supplierId();
        if (supplier == null) {
            return Optional.empty();
        }
        OrganisationScope scope = new OrganisationScope(false, Set.of(goal.organisation()));
        return series
                .computeIfAbsent(
                        goal.organisation() + supplier,
                        key -> exchange.subjects()
                                .series(scope, List.of(supplier), exchange.today())
                                .orElse(List.of()))
                .stream()
                .filter(one -> (one.scorecard().equals(scorecard) || one.title().equals(scorecard))
                        && one.code().equals(kpi)
                        && (one.contract() == null || one.contract().equals(contract.id())))
                .findFirst();
    }
}

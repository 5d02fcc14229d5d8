package nl.schil.contracts.internal.store;

import static nl.schil.contracts.internal.store.Columns.code;
import static nl.schil.contracts.internal.store.Columns.date;
import static nl.schil.contracts.internal.store.Columns.period;
import static nl.schil.contracts.internal.store.Columns.text;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractPeriod;
import nl.schil.contracts.internal.model.Decision;
import nl.schil.contracts.internal.model.DecisionKind;
import nl.schil.contracts.internal.model.Ending;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.TermChange;
import org.jspecify.annotations.Nullable;

/**
 * Rows of {@code contracts_period}: the facts of a period and the decision about its end. A period whose end was moved
 * by changes of the term while it was the last agreed one has a row per stage, each with the dates that held then.
 */
record PeriodRow(
        String contract,
        int seq,
        @Nullable Period length,
        @Nullable LocalDate exercisedOn,
        @Nullable Decision decision) {
    static final String SELECT = "SELECT contract_id, seq, length, exercised_on, decision, decided_on, decided_note,"
            + " decided_by FROM contracts_period ";
    static final String INSERT = """
            INSERT INTO contracts_period (contract_id, organisation, seq, length, exercised_on, decision, decided_on,
              decided_note, decided_by, starts_on, ends_on, last_notice_day, due_on, tender_on, last, reached_on,
              current_from, current_until, ending_on, effective_on, stage, superseded_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    static PeriodRow of(ResultSet row) throws SQLException {
        int seq = row.getInt("seq");
        DecisionKind kind = code(row, "decision", DecisionKind.class);
        Decision decision = kind == null
                ? null
                : new Decision(
                        seq,
                        kind,
                        LocalDate.parse(row.getString("decided_on")),
                        row.getString("decided_note"),
                        row.getString("decided_by"));
        return new PeriodRow(
                row.getString("contract_id"), seq, period(row, "length"), date(row, "exercised_on"), decision);
    }

    /** The arguments of {@link #INSERT} for each period of a contract, stage by stage. */
    static List<@Nullable Object[]> arguments(Contract contract, LeadTimes leadTimes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        Term term = contract.term();
        List<ContractPeriod> periods = term.periods();
        for (ContractPeriod period : periods) {
            boolean following = period.seq() + 1 < periods.size();
            LocalDate next = following ? periods.get(period.seq() + 1).exercisedOn() : null;
            Window window = new Window(period, following, next == null ? Columns.NEVER : next);
            List<LocalDate> moved = moved(term, period.seq());
            for (int stage = 0; stage <= moved.size(); stage++) {
                LocalDate since = stage == 0 ? null : moved.get(stage - 1);
                LocalDate until = stage == moved.size() ? Columns.NEVER : moved.get(stage);
                ContractPeriod then = moved.isEmpty()
                        ? period
                        : term.periods(until.minusDays(1)).get(period.seq());
                rows.add(row(contract, then, window, new Stage(stage, since, until), leadTimes));
            }
        }
        return rows;
    }

    /** The days on which the end of a period moved while it was the last agreed one. */
    private static List<LocalDate> moved(Term term, int seq) {
        return term.changes().isEmpty()
                ? List.of()
                : term.changes().stream()
                        .map(TermChange::on)
                        .filter(on -> term.exercised(on) == seq)
                        .distinct()
                        .toList();
    }

    /**
     * When a period is the last agreed one.
     *
     * @param following whether there is an option after it
     * @param until the first day on which it no longer is
     */
    private record Window(ContractPeriod period, boolean following, LocalDate until) {
        boolean first() {
            return period.seq() == 0;
        }

        LocalDate from() {
            LocalDate exercised = period.exercisedOn();
            return first() ? Columns.ALWAYS : exercised == null ? Columns.NEVER : exercised;
        }
    }

    /**
     * Dates of a period that hold from a day to the day before another.
     *
     * @param since null for what was agreed first
     */
    private record Stage(int number, @Nullable LocalDate since, LocalDate until) {}

    private static @Nullable Object[] row(
            Contract contract, ContractPeriod p, Window window, Stage stage, LeadTimes leadTimes) {
        Decision decision = contract.decision(p.seq()).orElse(null);
        Term term = contract.term();
        Integer last = term.options() == null ? null : window.following() ? 0 : 1;
        Ending ending = contract.ending();
        LocalDate reached = window.first() ? term.inForceOn() : p.exercisedOn();
        LocalDate since = stage.since();
        return new @Nullable Object[] {
            contract.id(),
            contract.organisation(),
            p.seq(),
            text(p.length()),
            p.exercisedOn(),
            decision == null ? null : decision.kind(),
            decision == null ? null : decision.on(),
            decision == null ? null : decision.note(),
            decision == null ? null : decision.by(),
            p.start(),
            p.end(),
            p.lastNoticeDay(),
            p.decideBy(),
            last != null && last == 1
                    ? leadTimes.latestStart(contract.description().kind(), p.end())
                    : null,
            last,
            reached == null || since == null || since.isBefore(reached) ? reached : since,
            since == null ? window.from() : since,
            stage.until().isBefore(window.until()) ? stage.until() : window.until(),
            ending == null ? null : ending.on(),
            ending == null ? null : ending.effective(),
            stage.number(),
            stage.until()
        };
    }
}

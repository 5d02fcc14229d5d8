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
import org.jspecify.annotations.Nullable;

/** One row of {@code contracts_period}: the facts of a period and the decision about its end. */
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
              current_from, current_until, ending_on, effective_on)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

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

    /** The arguments of {@link #INSERT} for each period of a contract. */
    static List<@Nullable Object[]> arguments(Contract contract, LeadTimes leadTimes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        List<ContractPeriod> periods = contract.term().periods();
        for (ContractPeriod period : periods) {
            boolean following = period.seq() + 1 < periods.size();
            LocalDate until = following ? periods.get(period.seq() + 1).exercisedOn() : null;
            rows.add(row(contract, period, following, until, leadTimes));
        }
        return rows;
    }

    private static @Nullable Object[] row(
            Contract contract, ContractPeriod p, boolean following, @Nullable LocalDate until, LeadTimes leadTimes) {
        Decision decision = contract.decision(p.seq()).orElse(null);
        Term term = contract.term();
        Integer last = term.options() == null ? null : following ? 0 : 1;
        Ending ending = contract.ending();
        boolean first = p.seq() == 0;
        LocalDate from = first ? Columns.ALWAYS : p.exercisedOn() == null ? Columns.NEVER : p.exercisedOn();
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
            first ? term.inForceOn() : p.exercisedOn(),
            from,
            until == null ? Columns.NEVER : until,
            ending == null ? null : ending.on(),
            ending == null ? null : ending.effective()
        };
    }
}

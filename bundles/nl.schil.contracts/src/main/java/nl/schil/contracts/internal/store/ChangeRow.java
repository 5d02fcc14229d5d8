package nl.schil.contracts.internal.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.change.Cause;
import nl.schil.contracts.internal.model.change.Change;
import nl.schil.contracts.internal.model.change.Ground;
import nl.schil.contracts.internal.model.change.Proposal;
import nl.schil.contracts.internal.model.change.ThresholdGroup;
import nl.schil.contracts.internal.model.change.Verdict;
import org.jspecify.annotations.Nullable;

/** An entry of the ledger as a row. */
final class ChangeRow {
    static final String SELECT = "SELECT * FROM contracts_change WHERE contract_id = ? ORDER BY seq";
    static final String INSERT = "INSERT INTO contracts_change (id, contract_id, organisation, seq, effective_on,"
            + " value_delta, term_delta, scope, threshold_group, answers, ground, verdict, law_version, original,"
            + " motivation, cause, decided_by, notice_reference, noticed_on, reverses, recorded_by, recorded_on)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private ChangeRow() {}

    static @Nullable Object[] arguments(Contract contract, Change change) {
        Proposal facts = change.facts();
        Change.Notice notice = change.notice();
        return new @Nullable Object[] {
            change.id(),
            contract.id(),
            contract.organisation(),
            change.seq(),
            facts.on(),
            facts.value(),
            Columns.text(facts.term()),
            facts.scope(),
            facts.threshold(),
            answers(facts.answers()),
            change.ground().article(),
            change.verdict(),
            change.lawVersion(),
            change.original(),
            change.motivation(),
            change.cause(),
            change.decidedBy(),
            notice == null ? null : notice.reference(),
            notice == null ? null : notice.on(),
            change.reverses(),
            change.recordedBy(),
            change.recordedOn()
        };
    }

    static Change of(ResultSet row) throws SQLException {
        String reference = row.getString("notice_reference");
        return new Change(
                row.getString("id"),
                row.getInt("seq"),
                new Proposal(
                        LocalDate.parse(row.getString("effective_on")),
                        Columns.number(row, "value_delta"),
                        Columns.period(row, "term_delta"),
                        row.getString("scope"),
                        Columns.code(row, "threshold_group", ThresholdGroup.class),
                        answers(row.getString("answers"))),
                Ground.of(row.getString("ground")).orElseThrow(),
                Verdict.Decision.valueOf(row.getString("verdict")),
                row.getString("law_version"),
                Columns.number(row, "original"),
                row.getString("motivation"),
                Columns.code(row, "cause", Cause.class),
                row.getString("decided_by"),
                reference == null ? null : new Change.Notice(reference, Columns.date(row, "noticed_on")),
                row.getString("reverses"),
                row.getString("recorded_by"),
                LocalDate.parse(row.getString("recorded_on")));
    }

    private static String answers(Map<String, Boolean> answers) {
        return new TreeMap<>(answers)
                .entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()).collect(Collectors.joining(";"));
    }

    private static Map<String, Boolean> answers(String text) {
        Map<String, Boolean> answers = new TreeMap<>();
        for (String pair : text.split(";")) {
            int at = pair.indexOf('=');
            if (at > 0) {
                answers.put(pair.substring(0, at), Boolean.valueOf(pair.substring(at + 1)));
            }
        }
        return answers;
    }
}

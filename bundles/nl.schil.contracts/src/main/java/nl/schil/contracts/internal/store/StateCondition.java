package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.schil.contracts.internal.model.ContractState;

/** States as conditions on the dates of {@code contracts_contract c}, for any date. */
record StateCondition(String sql, List<Object> arguments) {
    private static final String IN_FORCE = "(c.signed_on <= ? OR (c.signed_on IS NULL AND c.starts_on <= ?))";
    private static final String NOT_IN_FORCE =
            "((c.signed_on IS NULL AND (c.starts_on IS NULL OR c.starts_on > ?)) OR c.signed_on > ?)";

    static StateCondition of(Set<ContractState> states, LocalDate asOf) {
        List<String> conditions =
                states.stream().sorted().map(StateCondition::sql).toList();
        String sql = "(" + String.join(" OR ", conditions) + ")";
        List<Object> arguments = new ArrayList<>();
        sql.chars().filter(c -> c == '?').forEach(c -> arguments.add(asOf));
        return new StateCondition(sql, arguments);
    }

    private static String sql(ContractState state) {
        return switch (state) {
            case GEEINDIGD -> "(c.runs_until < ? AND (c.effective_on < ? OR " + IN_FORCE + "))";
            case CONCEPT -> "(" + NOT_IN_FORCE + " AND (c.effective_on IS NULL OR c.effective_on >= ?))";
            case GETEKEND -> "(c.runs_until >= ? AND " + IN_FORCE + " AND (c.starts_on IS NULL OR c.starts_on > ?))";
            case ACTIEF -> "(c.runs_from <= ? AND c.runs_until >= ? AND (c.ending_on IS NULL OR c.ending_on > ?))";
            case OPGEZEGD -> "(c.runs_from <= ? AND c.runs_until >= ? AND c.ending_on <= ?)";
        };
    }
}

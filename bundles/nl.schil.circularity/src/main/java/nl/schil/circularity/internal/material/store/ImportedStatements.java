package nl.schil.circularity.internal.material.store;

import java.util.Collection;
import java.util.List;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Sql;

/** What an import has to know of the statements that are there. */
public final class ImportedStatements {
    private ImportedStatements() {}

    /** The statements of these suppliers for these organisations, years and products. */
    public static List<MaterialStatement> of(
            Reading reading,
            Collection<String> suppliers,
            Collection<String> organisations,
            Collection<Integer> years,
            Collection<String> products) {
        Sql sql = new Sql()
                .add("SELECT " + StatementRows.COLUMNS + " FROM circularity_statement s")
                .in("WHERE", "s.supplier_id", suppliers)
                .in("AND", "s.organisation", organisations)
                .in("AND", "s.year", years)
                .in("AND", "s.product", products);
        return StatementRows.whole(reading, reading.list(sql.text(), StatementRows::bare, sql.arguments()));
    }

    /** Whether everything that it says came from files. */
    public static boolean imported(Reading reading, String statement) {
        return reading.list(
                        "SELECT number FROM circularity_statement_version WHERE statement_id = ? AND done <> 'IMPORTED'"
                                + " LIMIT 1",
                        row -> row.getLong(1),
                        statement)
                .isEmpty();
    }
}

package nl.schil.circularity.internal.material.document;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.circularity.internal.material.model.RequestState;

/**
 * What a report of a year is made of.
 *
 * @param scope the organisations, in words
 * @param suppliers names by id
 * @param contracts numbers by id
 * @param statements those that count
 */
public record Report(
        String scope,
        int year,
        LocalDate asOf,
        Figures figures,
        List<MaterialStatement> statements,
        Map<RequestState, Integer> requests,
        Map<String, String> suppliers,
        Map<String, String> contracts) {
    public Report {
        statements = List.copyOf(statements);
    }
}

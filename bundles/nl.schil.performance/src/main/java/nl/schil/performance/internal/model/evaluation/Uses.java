package nl.schil.performance.internal.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What the outcome may be used for. To improve: always. To decide on an extension: only where the contract says so. To
 * select: blocked for European procedures, and wherever it is not known that the procedure was none.
 *
 * @param procedure of the tender that the outcome would be used in
 * @param extensionBasis where the contract says that the outcome counts for an extension, or null: it does not
 * @param selectionBasis what allows it to count for selection, or null: it does not
 */
public record Uses(
        Procedure procedure,
        @Nullable String extensionBasis,
        @Nullable String selectionBasis) {
    /** To improve only. */
    public static final Uses IMPROVE = new Uses(Procedure.UNKNOWN, null, null);

    /** Kind of tender procedure. */
    public enum Procedure {
        EUROPEAN,
        NATIONAL,
        UNKNOWN
    }

    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (selectionBasis != null && procedure != Procedure.NATIONAL) {
            violations.add(Violation.of("selectionBasis", selectionBasis, "performance.evaluation.use.select-blocked"));
        }
        return violations;
    }
}

package nl.schil.kernel.agenda;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Records of one module on which a meeting can base a decision, so that it is known afterwards which goal, KPI,
 * measurement or contract was used.
 */
@ConsumerType
public interface DecisionGrounds {
    /** Number of records that a module offers at most. */
    int MOST = 100;

    /** Id of the module whose records these are, for example {@code performance}. */
    String module();

    /** Permission that a reader of these records holds, for example {@code performance.read}. */
    String permission();

    /** The records about what is met on, at most {@value #MOST}, in the order in which people look for them. */
    List<DecisionGround> grounds(AgendaQuestion question);
}

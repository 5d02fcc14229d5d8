package nl.schil.kernel.agenda;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Subjects for meetings that follow from one module's records, such as a contract that ends or a KPI below its norm. */
@ConsumerType
public interface AgendaProposals {
    /** Id of the module whose records these are, for example {@code contracts}. */
    String module();

    /** Permission that a reader of these proposals holds, for example {@code contracts.read}. */
    String permission();

    /**
     * The subjects for one meeting, at most 20, the most pressing first; none when nothing belongs on its level or the
     * meeting is about something this module does not know.
     */
    List<AgendaProposal> propose(AgendaQuestion question);
}

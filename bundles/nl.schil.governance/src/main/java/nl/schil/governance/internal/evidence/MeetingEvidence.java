package nl.schil.governance.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;

/**
 * B2c, the meeting structure runs. Population: running contracts of a known tier with a cadence. A contract counts when on
 * every level of its tier a meeting was held within the cadence, with settled minutes; its date is that of the level that
 * met longest ago.
 */
final class MeetingEvidence extends ContractEvidence {
    private final SqlForums forums;
    private final Cadence cadence;

    MeetingEvidence(Database database, ContractDirectory contracts, SqlForums forums, Cadence cadence) {
        super(database, contracts);
        this.forums = forums;
        this.cadence = cadence;
    }

    @Override
    public String activity() {
        return "B2c";
    }

    @Override
    List<Fact> facts(List<RunningContract> running, OrganisationScope organisations, LocalDate asOf) {
        ForumsOfContract known = new ForumsOfContract(forums.all(organisations), asOf);
        Map<String, LocalDate> held = forums.lastHeld(organisations, asOf, true);
        List<Fact> facts = new ArrayList<>();
        for (RunningContract contract : running) {
            fact(contract, known, held, asOf).ifPresent(facts::add);
        }
        return facts;
    }

    private Optional<Fact> fact(
            RunningContract contract, ForumsOfContract known, Map<String, LocalDate> held, LocalDate asOf) {
        LocalDate longestAgo = null;
        MeetingLevel missing = null;
        boolean expected = false;
        for (MeetingLevel level : MeetingLevel.values()) {
            Optional<Integer> every = cadence.every(contract.contract().tier(), level);
            if (every.isPresent()) {
                expected = true;
                Optional<LocalDate> last = known.of(contract.contract(), level).stream()
                        .map(Forum::id)
                        .map(held::get)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder());
                if (last.isEmpty() || asOf.isAfter(last.get().plusMonths(every.get()))) {
                    missing = missing == null ? level : missing;
                } else if (longestAgo == null || last.get().isBefore(longestAgo)) {
                    longestAgo = last.get();
                }
            }
        }
        if (!expected) {
            return Optional.empty();
        }
        return Optional.of(
                missing == null
                        ? new Fact(contract, longestAgo, Text.of("governance.evidence.B2c.held", "date", longestAgo))
                        : new Fact(contract, null, Text.of("governance.evidence.B2c." + missing)));
    }
}

package nl.schil.governance.internal.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.schil.governance.internal.application.ReadRaci;
import nl.schil.governance.internal.model.meeting.Cadence;
import nl.schil.governance.internal.model.meeting.Forum;
import nl.schil.governance.internal.model.meeting.Side;
import nl.schil.governance.internal.model.raci.RaciMatrix;
import nl.schil.governance.internal.store.SqlForums;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.RunningContract;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.text.Text;

/**
 * I2a, the relationship is set up. Population: running gold and silver contracts. A contract counts when every activity
 * about it has one named accountable person, and on every level of its tier a forum goes on with members of both sides;
 * its date is the newest of those.
 */
final class RelationshipEvidence extends ContractEvidence {
    private static final Set<String> TIERS = Set.of("G", "S");

    private final SqlForums forums;
    private final ReadRaci raci;
    private final Cadence cadence;

    RelationshipEvidence(
            Database database, ContractDirectory contracts, SqlForums forums, ReadRaci raci, Cadence cadence) {
        super(database, contracts);
        this.forums = forums;
        this.raci = raci;
        this.cadence = cadence;
    }

    @Override
    public String activity() {
        return "I2a";
    }

    @Override
    List<Fact> facts(List<RunningContract> running, OrganisationScope organisations, LocalDate asOf) {
        List<RunningContract> population = running.stream()
                .filter(one -> one.contract().tier() != null
                        && TIERS.contains(one.contract().tier()))
                .toList();
        ForumsOfContract known = new ForumsOfContract(forums.all(organisations), asOf);
        Map<String, RaciMatrix> divided = new HashMap<>();
        population.stream()
                .map(RunningContract::contract)
                .collect(Collectors.groupingBy(ContractRef::organisation))
                .forEach((organisation, contracts) -> divided.putAll(raci.contracts(organisation, contracts, asOf)));
        return population.stream()
                .map(one -> fact(one, known, divided.get(one.contract().id())))
                .toList();
    }

    private Fact fact(RunningContract contract, ForumsOfContract known, RaciMatrix matrix) {
        int orphans = matrix.orphans().total().orphans();
        if (orphans > 0) {
            return new Fact(contract, null, Text.of("governance.evidence.I2a.orphans", "count", orphans));
        }
        List<LocalDate> days = new ArrayList<>();
        matrix.rows()
                .forEach(row -> row.parts()
                        .forEach(part -> days.add(part.assignment().span().from())));
        for (MeetingLevel level : MeetingLevel.values()) {
            if (cadence.every(contract.contract().tier(), level).isPresent()) {
                Optional<Forum> met = known.of(contract.contract(), level).stream()
                        .filter(RelationshipEvidence::bothSides)
                        .findFirst();
                if (met.isEmpty()) {
                    return new Fact(contract, null, Text.of("governance.evidence.I2a." + level));
                }
                days.add(met.get().startedOn());
            }
        }
        LocalDate newest = days.stream().max(LocalDate::compareTo).orElseThrow();
        return new Fact(contract, newest, Text.of("governance.evidence.I2a.set-up", "date", newest));
    }

    private static boolean bothSides(Forum forum) {
        return forum.members().stream().anyMatch(member -> member.side() == Side.BUYER)
                && forum.members().stream().anyMatch(member -> member.side() == Side.SUPPLIER);
    }
}

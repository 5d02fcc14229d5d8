package nl.schil.contracts.internal.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.CeilingBand;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.kernel.agenda.AgendaProposal;
import nl.schil.kernel.agenda.AgendaProposals;
import nl.schil.kernel.agenda.AgendaQuestion;
import nl.schil.kernel.agenda.DecisionGround;
import nl.schil.kernel.agenda.DecisionGrounds;
import nl.schil.kernel.agenda.MeetingLevel;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.store.Database;
import nl.schil.kernel.store.Sql;
import nl.schil.kernel.text.Text;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/**
 * What contracts put on the agenda of a tactical or strategic meeting: decisions that are due within half a year of it or
 * were missed in the year before, and ceilings of which 85 % or more is used; and the contracts on which it can base what it
 * decides.
 */
@Component(service = {AgendaProposals.class, DecisionGrounds.class})
public final class ContractProposals implements AgendaProposals, DecisionGrounds {
    private static final int MOST_CONTRACTS = 200;
    private static final int MOST_SUBJECTS = 20;
    private static final int AHEAD_MONTHS = 6;
    private static final int MISSED_MONTHS = 12;
    private static final int MISSED_WEIGHT = 80;
    private static final int DUE_WEIGHT = 85;
    private static final int REACHED_WEIGHT = 88;
    private static final int CEILING_WEIGHT = 70;

    private final Database database;
    private final ContractTables tables;
    private final CeilingTables ceilings;
    private final SqlDecisionMoments moments;
    private final SupplierLinks suppliers;

    @Activate
    public ContractProposals(
            @Reference Database database,
            @Reference ContractTables tables,
            @Reference CeilingTables ceilings,
            @Reference SupplierLinks suppliers) {
        this.database = database;
        this.tables = tables;
        this.ceilings = ceilings;
        this.moments = new SqlDecisionMoments(database, tables);
        this.suppliers = suppliers;
    }

    @Override
    public String module() {
        return "contracts";
    }

    @Override
    public String permission() {
        return "contracts.read";
    }

    @Override
    public List<AgendaProposal> propose(AgendaQuestion question) {
        if (question.level() == MeetingLevel.OPERATIONAL) {
            return List.of();
        }
        List<String> contracts = contracts(question);
        List<AgendaProposal> proposals = new ArrayList<>();
        if (!contracts.isEmpty()) {
            decisions(question, contracts, proposals);
            ceilings(question, contracts, proposals);
        }
        return proposals.stream()
                .sorted(Comparator.comparing(AgendaProposal::weight).reversed())
                .limit(MOST_SUBJECTS)
                .toList();
    }

    @Override
    public List<DecisionGround> grounds(AgendaQuestion question) {
        List<String> ids = contracts(question);
        List<Contract> found = ids.isEmpty() ? List.of() : database.read(reading -> tables.byIds(reading, ids));
        return found.stream()
                .limit(DecisionGrounds.MOST)
                .map(contract -> new DecisionGround(
                        DecisionGround.Kind.CONTRACT,
                        contract.id(),
                        Text.of(
                                "contracts.ground",
                                "contract",
                                contract.description().number() + " "
                                        + contract.description().title()),
                        "/contracts/" + contract.id()))
                .toList();
    }

    private List<String> contracts(AgendaQuestion question) {
        Sql sql = new Sql()
                .add("SELECT id FROM contracts_contract WHERE organisation = ?", question.organisation())
                .add("AND runs_from <= ? AND runs_until >= ?", question.asOf(), question.asOf());
        if (question.contract() != null) {
            sql.add("AND id = ?", question.contract());
        } else if (question.supplier() != null) {
            Map<String, List<String>> keys = suppliers.keys(List.of(question.supplier()));
            sql.add("AND (supplier_id = ?", question.supplier())
                    .in("OR supplier_id IS NULL AND", "supplier_key", keys.getOrDefault(question.supplier(), List.of()))
                    .add(")");
        } else {
            return List.of();
        }
        sql.add("ORDER BY number, id LIMIT ?", MOST_CONTRACTS);
        return database.read(reading -> reading.list(sql.text(), row -> row.getString(1), sql.arguments()));
    }

    private void decisions(AgendaQuestion question, List<String> contracts, List<AgendaProposal> proposals) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(question.organisation()));
        LocalDate until = question.meetingOn().plusMonths(AHEAD_MONTHS);
        LocalDate since = question.asOf().minusMonths(MISSED_MONTHS);
        for (DecisionMoment moment : moments.of(scope, contracts, question.asOf())) {
            boolean missed = moment.status() == DecisionMoment.Status.MISSED;
            boolean open = moment.status() == DecisionMoment.Status.OPEN;
            if ((open && !moment.date().isAfter(until))
                    || (missed && !moment.date().isBefore(since))) {
                proposals.add(new AgendaProposal(
                        moment.id(),
                        Text.of("contracts.proposal.decision", "contract", moment.label()),
                        Text.of(
                                missed ? "contracts.proposal.decision.missed" : "contracts.proposal.decision.due",
                                "date",
                                moment.date()),
                        moment.route(),
                        missed ? MISSED_WEIGHT : DUE_WEIGHT));
            }
        }
    }

    private void ceilings(AgendaQuestion question, List<String> ids, List<AgendaProposal> proposals) {
        LocalDate asOf = question.asOf();
        List<Ceiling> found = new ArrayList<>();
        List<Contract> known = new ArrayList<>();
        database.read(reading -> {
            List<Contract> contracts = tables.byIds(reading, ids);
            Map<String, CeilingFacts> facts = ceilings.facts(reading, contracts);
            var moves = ceilings.moves(reading, ids);
            for (Contract contract : contracts) {
                Long maximum = CeilingTables.maximum(contract, moves.getOrDefault(contract.id(), List.of()), asOf);
                found.add(Ceiling.at(asOf, facts.get(contract.id()).withMaximum(maximum), null));
                known.add(contract);
            }
            return known.size();
        });
        for (int i = 0; i < found.size(); i++) {
            Ceiling ceiling = found.get(i);
            Contract contract = known.get(i);
            if (ceiling.band() != null
                    && ceiling.share() != null
                    && ceiling.band().compareTo(CeilingBand.ACT) >= 0) {
                proposals.add(new AgendaProposal(
                        contract.id() + ":ceiling",
                        Text.of(
                                "contracts.proposal.ceiling",
                                "contract",
                                contract.description().number() + " "
                                        + contract.description().title()),
                        Text.of(
                                "contracts.proposal.ceiling.reason",
                                "percent",
                                ceiling.share().movePointRight(2).intValue()),
                        "/contracts/" + contract.id() + "/ceiling",
                        ceiling.band() == CeilingBand.REACHED ? REACHED_WEIGHT : CEILING_WEIGHT));
            }
        }
    }
}

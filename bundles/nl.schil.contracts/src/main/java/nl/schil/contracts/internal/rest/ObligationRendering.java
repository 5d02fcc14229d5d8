package nl.schil.contracts.internal.rest;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Withdrawal;
import nl.schil.contracts.internal.model.obligation.Fulfilment;
import nl.schil.contracts.internal.model.obligation.Obligation;
import nl.schil.contracts.internal.model.obligation.Obligations;
import nl.schil.contracts.internal.model.obligation.Occurrence;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Obligations as JSON at a date. */
@Component(service = ObligationRendering.class)
public final class ObligationRendering {
    private static final int YEARS_AHEAD = 1;

    private final People people;

    @Activate
    public ObligationRendering(@Reference People people) {
        this.people = people;
    }

    ObligationsJson all(Contract contract, Obligations.All all, LocalDate asOf) {
        Map<String, String> names =
                people.names(all.fulfilments().stream().map(Fulfilment::by).toList());
        List<ObligationsJson.ObligationJson> items = all.obligations().stream()
                .map(o -> one(contract, o, all, asOf, names))
                .toList();
        long overdue = items.stream()
                .flatMap(o -> o.occurrences().stream())
                .filter(o -> "OVERDUE".equals(o.status()))
                .count();
        return new ObligationsJson(asOf, (int) overdue, items);
    }

    private static ObligationsJson.ObligationJson one(
            Contract contract, Obligation o, Obligations.All all, LocalDate asOf, Map<String, String> names) {
        List<Occurrence> every = Occurrence.of(contract, o);
        Map<String, Occurrence> byKey = new HashMap<>();
        every.stream()
                .filter(one -> all.fulfilment(o.id(), one.key())
                        .filter(f -> !f.on().isAfter(asOf))
                        .isPresent())
                .forEach(one -> byKey.put(one.key(), one));
        every.stream().filter(one -> one.exists(asOf)).forEach(one -> byKey.put(one.key(), one));
        List<Occurrence> existing = byKey.values().stream()
                .sorted(Comparator.comparing(Occurrence::due))
                .toList();
        LocalDate last = asOf.plusYears(YEARS_AHEAD);
        LocalDate next = existing.stream()
                .map(Occurrence::due)
                .filter(due -> !due.isBefore(asOf))
                .findFirst()
                .orElse(last);
        List<ObligationsJson.OccurrenceJson> shown = existing.stream()
                .filter(one -> !one.due().isAfter(last) || one.due().equals(next))
                .map(one -> occurrence(one, all.fulfilment(o.id(), one.key()), asOf, names))
                .toList();
        Withdrawal withdrawal = o.withdrawal();
        return new ObligationsJson.ObligationJson(
                o.id(),
                o.seq(),
                o.description(),
                o.side(),
                o.owner(),
                o.rule().anchor(),
                o.rule().on(),
                o.rule().shift().toString(),
                o.rule().earlier(),
                o.since(),
                withdrawal == null ? null : withdrawal.on(),
                withdrawal == null ? null : withdrawal.reason(),
                unknown(contract, o),
                shown,
                existing.size() - shown.size());
    }

    private static boolean unknown(Contract contract, Obligation o) {
        var periods = contract.term().periods();
        return switch (o.rule().anchor()) {
            case DATE -> false;
            case END -> periods.get(0).end() == null && contract.ending() == null;
            case NOTICE -> periods.get(0).lastNoticeDay() == null;
            default -> contract.term().start() == null;
        };
    }

    private static ObligationsJson.OccurrenceJson occurrence(
            Occurrence one, Optional<Fulfilment> recorded, LocalDate asOf, Map<String, String> names) {
        Optional<Fulfilment> done = recorded.filter(f -> !f.on().isAfter(asOf));
        String status = done.map(f -> f.on().isAfter(one.due()) ? "DONE_LATE" : "DONE")
                .orElse(asOf.isAfter(one.due()) ? "OVERDUE" : "OPEN");
        return new ObligationsJson.OccurrenceJson(
                one.key(),
                one.due(),
                status,
                done.map(Fulfilment::on).orElse(null),
                done.map(Fulfilment::note).orElse(null),
                done.map(f -> names.get(f.by())).orElse(null));
    }
}

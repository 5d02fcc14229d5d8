package nl.schil.mail.internal.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.decision.DecisionMoments;
import nl.schil.kernel.decision.DecisionMoments.After;
import nl.schil.kernel.directory.ContractDirectory;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.mail.internal.application.ReminderRules.Rules;
import nl.schil.mail.internal.model.Reminder;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What asks attention on a day, of all enabled modules, with whose attention it asks. */
@Component(service = Attention.class)
public final class Attention {
    private static final int CHUNK = 1_000;
    private static final String CONTRACT = "contract";
    private static final int SOON_DAYS = 30;

    private final WorkingDays workingDays;
    private final List<DecisionMoments> modules = new CopyOnWriteArrayList<>();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    volatile @Nullable ContractDirectory contracts;

    @Activate
    public Attention(@Reference WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bind(DecisionMoments module) {
        modules.add(module);
    }

    void unbind(DecisionMoments module) {
        modules.remove(module);
    }

    /**
     * One moment and who looks after it.
     *
     * @param owner mail address in lower case
     * @param organisation id of the buying organisation
     * @param permission what its readers hold
     */
    record Asked(String owner, String organisation, String permission, Reminder reminder) {}

    /**
     * Everything that asks attention.
     *
     * @param asked what asks it of the people that were asked about, by date
     * @param unreached how many moments that were missed or come within {@value #SOON_DAYS} days have no owner who is known
     */
    record Everything(List<Asked> asked, int unreached) {}

    private record Found(DecisionMoment moment, String permission) {}

    /**
     * What asks attention today.
     *
     * @param known the addresses of everybody who could be told, in lower case
     * @param addresses the addresses of who is told today
     */
    Everything on(LocalDate today, Rules rules, Set<String> known, Set<String> addresses) {
        List<Found> undecided = new ArrayList<>();
        modules.forEach(module -> find(module, today, rules, undecided));
        LocalDate soon = today.plusDays(SOON_DAYS);
        long unreached = undecided.stream()
                .map(Found::moment)
                .filter(moment -> !moment.date().isAfter(soon) && !known.contains(owner(moment)))
                .count();
        List<Found> found = undecided.stream()
                .filter(one -> addresses.contains(owner(one.moment())))
                .toList();
        return new Everything(asked(today, rules, found), Math.toIntExact(unreached));
    }

    private List<Asked> asked(LocalDate today, Rules rules, List<Found> found) {
        Map<String, ContractRef> tiers = contracts(found);
        List<Asked> asked = new ArrayList<>();
        for (Found one : found) {
            DecisionMoment moment = one.moment();
            ContractRef contract = CONTRACT.equals(moment.type()) ? tiers.get(moment.subjectId()) : null;
            OptionalInt warning = rules.days()
                    .due(
                            moment.kind(),
                            contract == null ? null : contract.tier(),
                            ChronoUnit.DAYS.between(today, moment.date()));
            warning.ifPresent(days -> asked.add(
                    new Asked(owner(moment), moment.organisation(), one.permission(), reminder(moment, days))));
        }
        return asked;
    }

    private static void find(DecisionMoments module, LocalDate today, Rules rules, List<Found> undecided) {
        LocalDate from = today.minusDays(rules.missedDays());
        LocalDate to = today.plusDays(rules.days().longest());
        After after = After.START;
        List<DecisionMoment> chunk;
        do {
            chunk = module.between(OrganisationScope.ALL, from, to, today, after, CHUNK);
            chunk.stream()
                    .filter(moment -> moment.status() == Status.OPEN || moment.status() == Status.MISSED)
                    .forEach(moment -> undecided.add(new Found(moment, module.permission())));
            if (!chunk.isEmpty()) {
                DecisionMoment last = chunk.get(chunk.size() - 1);
                after = new After(last.date(), last.id());
            }
        } while (chunk.size() == CHUNK);
    }

    private Map<String, ContractRef> contracts(List<Found> found) {
        ContractDirectory directory = contracts;
        Set<String> ids = found.stream()
                .map(Found::moment)
                .filter(moment -> CONTRACT.equals(moment.type()))
                .map(DecisionMoment::subjectId)
                .collect(Collectors.toSet());
        return directory == null || ids.isEmpty() ? Map.of() : directory.find(ids);
    }

    private Reminder reminder(DecisionMoment moment, int warning) {
        return new Reminder(
                moment.id(),
                moment.date(),
                workingDays.lastOnOrBefore(moment.date()),
                warning,
                moment.what(),
                moment.label(),
                moment.route());
    }

    private static String owner(DecisionMoment moment) {
        return moment.owner() == null ? "" : moment.owner().strip().toLowerCase(Locale.ROOT);
    }
}

package nl.schil.contracts.internal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.contracts.internal.application.CpvCodes;
import nl.schil.contracts.internal.application.MomentTexts;
import nl.schil.contracts.internal.application.SupplierLinks;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.ContractClock;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.ContractPeriod;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.contracts.internal.model.Description;
import nl.schil.contracts.internal.model.Findings;
import nl.schil.contracts.internal.model.LeadTimes;
import nl.schil.contracts.internal.model.Missing;
import nl.schil.contracts.internal.model.Moment;
import nl.schil.contracts.internal.model.Option;
import nl.schil.contracts.internal.model.Term;
import nl.schil.contracts.internal.model.tier.TierInForce;
import nl.schil.contracts.internal.model.tier.Tiers;
import nl.schil.contracts.internal.store.LeadTimeReference;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.directory.OrganisationRef;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Contracts as JSON at a date, with labels of supplier and organisation looked up in batch. */
@Component(service = ContractRendering.class)
public final class ContractRendering {
    private final SupplierLinks suppliers;
    private final CpvCodes cpv;
    private final OrganisationDirectory organisations;
    private final LeadTimes leadTimes;
    private final Contracts register;
    private final Tiers tiers;
    private final WorkingDays days;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Activate
    public ContractRendering(
            @Reference SupplierLinks suppliers,
            @Reference CpvCodes cpv,
            @Reference OrganisationDirectory organisations,
            @Reference LeadTimeReference leadTimes,
            @Reference Contracts register,
            @Reference Tiers tiers,
            @Reference WorkingDays days) {
        this.days = days;
        this.tiers = tiers;
        this.suppliers = suppliers;
        this.cpv = cpv;
        this.organisations = organisations;
        this.leadTimes = leadTimes.current();
        this.register = register;
    }

    public ContractJson one(Contract contract, LocalDate asOf, Locale locale) {
        return all(List.of(contract), asOf, locale).get(0);
    }

    public List<ContractJson> all(Collection<Contract> contracts, LocalDate asOf, Locale locale) {
        Map<String, SupplierLinks.Link> links = suppliers.links(contracts);
        Map<String, OrganisationRef> buyers = organisations.find(
                contracts.stream().map(Contract::organisation).distinct().toList());
        Map<String, Contracts.Framework> frameworks = register.frameworks(contracts);
        Map<String, TierInForce> inForce = tiers.inForce(contracts, asOf);
        return contracts.stream()
                .map(c -> json(
                        c,
                        ContractClock.at(asOf, c, leadTimes),
                        links.get(c.id()),
                        frameworks.get(c.id()),
                        buyers.get(c.organisation()),
                        inForce.get(c.id()),
                        locale))
                .toList();
    }

    private ContractJson json(
            Contract c,
            ContractClock clock,
            SupplierLinks.Link link,
            Contracts.@Nullable Framework framework,
            @Nullable OrganisationRef buyer,
            @Nullable TierInForce tier,
            Locale locale) {
        Description d = c.description();
        Term t = c.term();
        String currency = c.worth().currency();
        return new ContractJson(
                c.id(),
                c.version(),
                d.number(),
                d.title(),
                d.kind(),
                d.nature() == null ? null : d.nature().name().toLowerCase(Locale.ROOT),
                d.terms(),
                d.category(),
                d.cpv(),
                cpv.label(d.cpv(), locale).orElse(null),
                d.technique() == null ? null : d.technique().code(),
                d.tenderRef(),
                d.framework(),
                framework == null ? null : framework.id(),
                d.externalId(),
                c.organisation(),
                buyer == null ? null : buyer.name(),
                supplier(c, link),
                t.signedOn(),
                t.start(),
                text(t.base()),
                t.options() == null ? null : options(t, clock.periods()),
                text(t.notice()),
                termChanges(t, clock.asOf()),
                clock.asOf(),
                clock.state(),
                clock.ending(),
                ending(c),
                clock.currentEnd(),
                clock.maxEnd(),
                clock.lastNoticeDay(),
                working(clock.lastNoticeDay()),
                clock.latestTenderStart(),
                working(clock.latestTenderStart()),
                clock.moments().stream().map(m -> moment(c, m, locale)).toList(),
                clock.periods().stream().map(p -> period(p, clock.period())).toList(),
                amount(c.worth().maximum(), currency),
                c.worth().maximumQuantity(),
                c.worth().unit(),
                amount(c.worth().estimated(), currency),
                currency,
                c.stewardship().tier(),
                c.stewardship().tierOn(),
                tier == null ? null : TierInForceJson.of(tier),
                c.stewardship().ownerEmail(),
                c.stewardship().verifiedOn(),
                c.motivation().term(),
                c.motivation().ceiling(),
                Missing.of(c, tier != null).stream().map(Enum::name).toList(),
                findings(c, link, framework).stream()
                        .map(f -> finding(f, locale))
                        .toList(),
                Findings.explained(c).stream().map(f -> finding(f, locale)).toList(),
                c.documents().stream()
                        .map(f -> new ContractJson.DocumentJson(
                                f.id(), f.kind(), f.title(), f.reference(), f.dated(), f.addedOn()))
                        .toList());
    }

    private List<Text> findings(Contract contract, SupplierLinks.Link link, Contracts.@Nullable Framework framework) {
        List<Text> findings = new ArrayList<>(Findings.broken(contract));
        String key = contract.supplier().key();
        if (key != null && link.id() == null && suppliers.available()) {
            findings.add(Text.of("contracts.finding.supplier-unknown", "key", key));
        }
        String named = contract.description().framework();
        if (named != null && contract.description().kind() == ContractKind.NADERE) {
            if (framework == null) {
                findings.add(Text.of("contracts.finding.framework-unknown", "number", named));
            } else if (!framework.calledOff()) {
                findings.add(Text.of("contracts.finding.framework-kind", "number", named));
            }
        }
        cpv.finding(contract.description().cpv()).ifPresent(findings::add);
        return findings;
    }

    private static ContractJson.@Nullable Supplier supplier(Contract contract, SupplierLinks.Link link) {
        String key = contract.supplier().key();
        return key == null && link.name() == null && link.id() == null
                ? null
                : new ContractJson.Supplier(key, link.name(), link.id());
    }

    private static List<ContractJson.OptionJson> options(Term term, List<ContractPeriod> periods) {
        List<ContractJson.OptionJson> options = new ArrayList<>();
        for (Option option : term.knownOptions()) {
            int seq = options.size() + 1;
            options.add(new ContractJson.OptionJson(
                    seq,
                    option.term().toString(),
                    option.exercisedOn(),
                    periods.get(seq).end()));
        }
        return options;
    }

    private static ContractJson.@Nullable EndingJson ending(Contract c) {
        var e = c.ending();
        return e == null ? null : new ContractJson.EndingJson(e.kind(), e.on(), e.effective(), e.by());
    }

    private ContractJson.MomentJson moment(Contract contract, Moment m, Locale locale) {
        var decision = m.decision();
        return new ContractJson.MomentJson(
                m.key(),
                contract.id() + ":" + m.key(),
                m.date(),
                days.lastOnOrBefore(m.date()),
                m.kind().name(),
                m.period(),
                m.end(),
                say(MomentTexts.what(m.kind(), m.period(), m.end()), locale),
                say(MomentTexts.consequence(m.kind(), m.period(), m.end()), locale),
                m.kind().choices(),
                m.status(),
                decision == null ? null : decision.on(),
                decision == null ? null : decision.kind(),
                decision == null ? null : decision.note(),
                m.conditional());
    }

    private @Nullable LocalDate working(@Nullable LocalDate day) {
        return day == null ? null : days.lastOnOrBefore(day);
    }

    private ContractJson.PeriodJson period(ContractPeriod p, int current) {
        return new ContractJson.PeriodJson(
                p.seq(),
                p.start(),
                p.end(),
                p.lastNoticeDay(),
                working(p.lastNoticeDay()),
                p.changed().isZero() ? null : p.changed().toString(),
                p.seq() <= current ? "agreed" : "open");
    }

    private static List<ContractJson.TermChangeJson> termChanges(Term term, LocalDate asOf) {
        return term.changes().stream()
                .filter(change -> !change.on().isAfter(asOf))
                .map(change -> new ContractJson.TermChangeJson(
                        change.on(), change.difference().toString(), term.exercised(change.on())))
                .toList();
    }

    private ContractJson.FindingJson finding(Text text, Locale locale) {
        return new ContractJson.FindingJson(text.key(), say(text, locale), text.values());
    }

    private String say(Text text, Locale locale) {
        Texts dictionary = texts;
        return dictionary == null ? text.key() : dictionary.say(locale, text);
    }

    private static ContractJson.@Nullable Amount amount(@Nullable Long cents, String currency) {
        return cents == null ? null : new ContractJson.Amount(BigDecimal.valueOf(cents, 2), cents, currency);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}

package nl.schil.contracts.internal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.schil.contracts.internal.model.CallOff;
import nl.schil.contracts.internal.model.Ceiling;
import nl.schil.contracts.internal.model.CeilingFacts;
import nl.schil.contracts.internal.model.CeilingPart;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.QuantityUse;
import nl.schil.contracts.internal.model.SpendFigure;
import nl.schil.contracts.internal.model.SpendLine;
import nl.schil.contracts.internal.model.Withdrawal;
import org.jspecify.annotations.Nullable;

/** Call-offs, spend and the ceiling of one contract as JSON at a date. */
final class CeilingRendering {
    private final LocalDate asOf;
    private final String currency;
    private final Map<String, CallOffJson.AgreementJson> contracts = new HashMap<>();

    CeilingRendering(LocalDate asOf, CeilingFacts facts) {
        this.asOf = asOf;
        this.currency = facts.contract().worth().currency();
        name(facts.contract());
        facts.agreements().forEach(this::name);
    }

    private void name(Contract contract) {
        contracts.put(
                contract.id(),
                new CallOffJson.AgreementJson(
                        contract.id(),
                        contract.description().number(),
                        contract.description().title()));
    }

    CallOffJson callOff(CallOff callOff) {
        Withdrawal withdrawal = callOff.withdrawal();
        return new CallOffJson(
                callOff.id(),
                callOff.number(),
                callOff.date(),
                amount(callOff.committed()),
                callOff.quantity(),
                callOff.description(),
                callOff.agreement() == null ? null : contracts.get(callOff.agreement()),
                callOff.recordedOn(),
                callOff.source(),
                callOff.counts(asOf),
                withdrawal == null ? null : new CallOffJson.WithdrawalJson(withdrawal.on(), withdrawal.reason()));
    }

    SpendJson spend(SpendFigure figure) {
        SpendLine used = figure.used();
        return new SpendJson(
                figure.period().toString(),
                figure.kind(),
                contracts.get(used.contract()),
                amount(used.amount()),
                used.source(),
                used.sourceDate(),
                figure.conflict(),
                figure.lines().stream()
                        .map(line -> new SpendJson.SourceJson(
                                line.source(),
                                line.sourceDate(),
                                amount(line.amount()),
                                line == used,
                                line.recordedOn()))
                        .toList());
    }

    CeilingJson ceiling(Ceiling ceiling, @Nullable LocalDate currentEnd) {
        return new CeilingJson(
                asOf,
                amount(ceiling.maximum()),
                amount(ceiling.used()),
                amount(ceiling.headroom()),
                ceiling.share(),
                ceiling.band(),
                amount(ceiling.burn().cents()),
                ceiling.burn().months(),
                ceiling.exhaustion(),
                ceiling.beforeEnd(),
                currentEnd,
                quantity(ceiling.quantity()),
                ceiling.unknown(),
                ceiling.parts().stream().map(this::part).toList(),
                ceiling.history().stream()
                        .map(level -> new CeilingJson.LevelJson(level.on(), level.used()))
                        .toList());
    }

    private static CeilingJson.@Nullable QuantityJson quantity(@Nullable QuantityUse use) {
        return use == null
                ? null
                : new CeilingJson.QuantityJson(
                        use.maximum(), use.used(), use.headroom(), use.share(), use.band(), use.unit(), use.unknown());
    }

    private CeilingJson.PartJson part(CeilingPart part) {
        return new CeilingJson.PartJson(
                contracts.get(part.contract()),
                amount(part.ownValue()),
                amount(part.callOffs()),
                amount(part.committed()),
                amount(part.invoiced()),
                amount(part.counted()));
    }

    private ContractJson.@Nullable Amount amount(@Nullable Long cents) {
        return cents == null ? null : new ContractJson.Amount(BigDecimal.valueOf(cents, 2), cents, currency);
    }
}

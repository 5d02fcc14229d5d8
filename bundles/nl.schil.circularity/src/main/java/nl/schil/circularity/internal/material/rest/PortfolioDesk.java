package nl.schil.circularity.internal.material.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.internal.material.application.Figures;
import nl.schil.circularity.internal.material.application.StatementFigures;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.material.model.RequestState;
import nl.schil.kernel.security.OrganisationScope;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What accepted statements say together, and what was asked. */
@Component(service = PortfolioDesk.class)
public final class PortfolioDesk {
    private final MaterialDesk materials;
    private final StatementFigures figures;

    @Activate
    public PortfolioDesk(@Reference MaterialDesk materials, @Reference StatementFigures figures) {
        this.materials = materials;
        this.figures = figures;
    }

    MaterialDesk materials() {
        return materials;
    }

    PortfolioJson of(OrganisationScope scope, int year, LocalDate asOf) {
        Figures effect = figures.of(scope, year, asOf);
        return new PortfolioJson(
                year,
                figures.years(scope, asOf),
                effect(effect),
                input(scope, year, asOf, effect),
                List.of(FormulaJson.of(MciCalculator.FORMULA), FormulaJson.of(MkiCalculator.FORMULA)));
    }

    private static PortfolioJson.EffectJson effect(Figures one) {
        BigDecimal known = Numbers.decimal(one.known());
        return new PortfolioJson.EffectJson(
                one.statements(),
                one.materials(),
                Numbers.decimal(one.mci()),
                known,
                Numbers.decimal(one.utility()),
                Numbers.decimal(one.kilograms()),
                Numbers.decimal(one.virgin()),
                known == null ? null : MciJson.TotalsJson.of(one.totals()),
                Numbers.decimal(one.mki()),
                one.weighed(),
                one.weights(),
                one.assurance() == null ? null : one.assurance().name(),
                one.lackingCount(),
                one.lacking().stream()
                        .map(lack -> new PortfolioJson.LackJson(
                                lack.statement(),
                                lack.product(),
                                lack.missing().stream()
                                        .map(missing -> new OutcomeJson.MissingJson(missing.subject(), missing.field()))
                                        .toList()))
                        .toList(),
                one.heaviest().stream()
                        .map(weight -> new PortfolioJson.WeightJson(
                                weight.statement(),
                                weight.product(),
                                Objects.requireNonNull(Numbers.decimal(weight.share()))))
                        .toList());
    }

    /** Contracts count when they ran on a day of the year that was over or there on the day asked for. */
    private PortfolioJson.InputJson input(OrganisationScope scope, int year, LocalDate asOf, Figures effect) {
        Map<RequestState, Integer> counts = materials.requests().count(scope, year, asOf);
        LocalDate end = LocalDate.of(year, Month.DECEMBER, 31);
        LocalDate until = end.isBefore(asOf) ? end : asOf;
        LocalDate begin = LocalDate.of(year, Month.JANUARY, 1);
        Integer ran = materials
                .desk()
                .subjects()
                .ran(scope, begin.isBefore(until) ? begin : until, until)
                .map(List::size)
                .orElse(null);
        return new PortfolioJson.InputJson(
                Stream.of(RequestState.values())
                        .map(state -> new PortfolioJson.CountJson(state.name(), counts.getOrDefault(state, 0)))
                        .toList(),
                effect.contracts(),
                ran);
    }
}

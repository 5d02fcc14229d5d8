package nl.schil.circularity.internal.material.rest;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Missing;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.balance.MaterialBalance;
import nl.schil.circularity.calculators.ladder.RProfile;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mki.MkiCalculator;
import nl.schil.circularity.internal.material.application.Calculation;
import nl.schil.circularity.internal.material.application.Rules;
import nl.schil.circularity.internal.material.rest.OutcomeJson.FaultJson;
import nl.schil.circularity.internal.material.rest.OutcomeJson.MissingJson;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;

/** Shows what was calculated, in one language. */
final class Rendering {
    private static final List<FormulaJson> FORMULAS = List.of(
            FormulaJson.of(MciCalculator.FORMULA),
            FormulaJson.of(MkiCalculator.FORMULA),
            FormulaJson.of(RProfile.FORMULA),
            FormulaJson.of(MaterialBalance.FORMULA));

    private final Texts texts;
    private final Locale locale;

    Rendering(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    CalculationJson calculation(Calculation calculation, String scenario) {
        return new CalculationJson(
                shown(calculation.mci(), MciJson::of, MciJson::none),
                calculation
                        .sensitivity()
                        .result()
                        .map(swings -> swings.stream()
                                .map(CalculationJson.SwingJson::of)
                                .toList())
                        .orElse(List.of()),
                calculation.scenario() == null
                        ? null
                        : shown(
                                calculation.scenario(),
                                CalculationJson.ScenarioJson::of,
                                outcome -> CalculationJson.ScenarioJson.none(scenario, outcome)),
                shown(calculation.profile(), ProfileJson::of, ProfileJson::none),
                shown(calculation.mki(), MkiJson::of, MkiJson::none),
                shown(calculation.balance(), BalanceJson::of, BalanceJson::none),
                FORMULAS);
    }

    <T, J> J shown(Outcome<T> outcome, BiFunction<OutcomeJson, T, J> known, Function<OutcomeJson, J> none) {
        OutcomeJson json = outcome(outcome);
        return outcome.result().map(value -> known.apply(json, value)).orElseGet(() -> none.apply(json));
    }

    OutcomeJson outcome(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Unknown<?> unknown) {
            return new OutcomeJson("UNKNOWN", unknown(unknown.missing()), missing(unknown.missing()), List.of());
        }
        if (outcome instanceof Outcome.Refused<?> refused) {
            return new OutcomeJson(
                    "REFUSED", say(Text.of("circularity.material.refused")), List.of(), faults(refused.faults()));
        }
        return outcome instanceof Outcome.NotApplicable<?>
                ? new OutcomeJson(
                        "NOT_APPLICABLE", say(Text.of("circularity.material.not-applicable")), List.of(), List.of())
                : new OutcomeJson("MEASURED", null, List.of(), List.of());
    }

    private String unknown(List<Missing> missing) {
        List<String> fields = missing.stream().map(Missing::field).distinct().toList();
        return say(
                fields.size() == 1
                        ? Text.of("circularity.material.missing", "field", fields.get(0))
                        : Text.of("circularity.material.missing.many", "fields", String.join(", ", fields)));
    }

    private static List<MissingJson> missing(List<Missing> missing) {
        return missing.stream()
                .map(one -> new MissingJson(one.subject(), one.field()))
                .collect(Collectors.toList());
    }

    private List<FaultJson> faults(List<Fault> faults) {
        return faults.stream()
                .map(one -> new FaultJson(
                        one.subject(),
                        one.field(),
                        one.value(),
                        say(Text.of(Rules.code(one.rule()), "field", one.field()))))
                .toList();
    }

    String say(Text text) {
        return texts.say(locale, text);
    }
}

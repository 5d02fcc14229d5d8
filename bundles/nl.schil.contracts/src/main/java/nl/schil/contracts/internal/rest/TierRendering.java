package nl.schil.contracts.internal.rest;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.tier.TierAssessment;
import nl.schil.contracts.internal.model.tier.TierFile;
import nl.schil.contracts.internal.model.tier.TierInForce;
import nl.schil.contracts.internal.model.tier.TierOverride;
import nl.schil.contracts.internal.model.tier.TierPart;
import nl.schil.contracts.internal.model.tier.TierScale;
import nl.schil.contracts.internal.model.tier.TierScore;
import nl.schil.contracts.internal.store.ContractTables;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The tier of a contract as JSON, with the sentences that explain it. */
@Component(service = TierRendering.class)
public final class TierRendering {
    private final TierScale scale;
    private final People people;
    private final ChangeRendering sentences;

    @Activate
    public TierRendering(
            @Reference ContractTables tables, @Reference People people, @Reference ChangeRendering sentences) {
        this.scale = tables.scale();
        this.people = people;
        this.sentences = sentences;
    }

    TierJson tier(Contract contract, TierFile file, LocalDate asOf, Locale locale) {
        Map<String, String> names = people.names(Stream.concat(
                        file.assessments().stream().map(TierAssessment::by),
                        file.overrides().stream().map(TierOverride::by))
                .toList());
        TierAssessment assessment = file.assessment(asOf).orElse(null);
        TierScore score = TierScore.of(contract.worth(), assessment == null ? Map.of() : assessment.answers(), scale);
        return new TierJson(
                asOf,
                TierInForce.at(asOf, contract, file, scale)
                        .map(TierInForceJson::of)
                        .orElse(null),
                score.score(),
                score.tier(),
                score.parts().stream()
                        .map(p -> new TierJson.PartJson(p.part(), p.value(), p.weight(), p.contribution()))
                        .toList(),
                score.missing().stream().map(Enum::name).toList(),
                explanation(contract, score).stream()
                        .map(text -> sentences.say(text, locale))
                        .toList(),
                assessment == null ? null : assessment(assessment, names),
                file.override(asOf).map(o -> override(o, names)).orElse(null),
                file.expired(asOf).map(o -> override(o, names)).orElse(null),
                contract.stewardship().tier(),
                contract.stewardship().tierOn(),
                scale(),
                file.assessments().stream()
                        .sorted(Comparator.comparing(TierAssessment::seq).reversed())
                        .map(a -> assessment(a, names))
                        .toList(),
                file.overrides().stream()
                        .sorted(Comparator.comparing(TierOverride::seq).reversed())
                        .map(o -> override(o, names))
                        .toList());
    }

    private List<Text> explanation(Contract contract, TierScore score) {
        List<Text> sentences = new ArrayList<>();
        for (TierScore.Part part : score.parts()) {
            sentences.add(line(contract, part));
        }
        BigDecimal sum = score.score();
        if (sum == null) {
            sentences.add(Text.of(
                    "contracts.tier.explain.unknown", "count", score.missing().size()));
        } else {
            sentences.add(new Text(
                    "contracts.tier.explain.score." + score.tier(),
                    Map.of("score", sum, "gold", scale.gold(), "silver", scale.silver(), "version", scale.version())));
        }
        return sentences;
    }

    private Text line(Contract contract, TierScore.Part part) {
        if (part.value() == null) {
            boolean currency = part.part() == TierPart.VALUE
                    && contract.worth().known()
                    && !contract.worth().currency().equals(scale.currency());
            return Text.of(
                    "contracts.tier.explain." + (currency ? "currency" : part.part() + ".unknown"),
                    "weight",
                    part.weight());
        }
        return new Text(
                "contracts.tier.explain." + part.part(),
                Map.of("weight", part.weight(), "value", part.value(), "contribution", part.contribution()));
    }

    TierJson.ScaleJson scale() {
        return new TierJson.ScaleJson(
                scale.version(),
                new EnumMap<>(scale.weights()),
                scale.gold(),
                scale.silver(),
                scale.currency(),
                scale.bands().stream().map(b -> BigDecimal.valueOf(b, 2)).toList(),
                scale.sources());
    }

    private static TierJson.AssessmentJson assessment(TierAssessment a, Map<String, String> names) {
        Map<TierPart, Integer> answers = new EnumMap<>(TierPart.class);
        answers.putAll(a.answers());
        return new TierJson.AssessmentJson(a.seq(), a.on(), answers, a.note(), name(names, a.by()), a.recordedOn());
    }

    private static TierJson.OverrideJson override(TierOverride o, Map<String, String> names) {
        return new TierJson.OverrideJson(
                o.seq(), o.tier(), o.reason(), o.from(), o.until(), name(names, o.by()), o.withdrawnOn());
    }

    private static @Nullable String name(Map<String, String> names, String id) {
        return names.get(id);
    }
}

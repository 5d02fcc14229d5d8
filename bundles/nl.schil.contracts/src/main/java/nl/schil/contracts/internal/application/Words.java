package nl.schil.contracts.internal.application;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import nl.schil.contracts.internal.model.ContractKind;
import nl.schil.contracts.internal.model.Nature;
import nl.schil.contracts.internal.model.Tier;
import org.jspecify.annotations.Nullable;

/** What registers call kinds, natures and tiers, in Dutch and English. */
final class Words {
    private static final Pattern MARKS = Pattern.compile("[\\s_\\-()./]+");
    private static final Map<String, ContractKind> KINDS = words(Map.of(
            ContractKind.OVEREENKOMST, "overeenkomst contract agreement opdracht overeenkomstvanopdracht koop",
            ContractKind.RAAM,
                    "raam raamovereenkomst raamcontract mantel mantelovereenkomst mantelcontract framework"
                            + " frameworkagreement frameworkcontract rok",
            ContractKind.NADERE,
                    "nadere nadereovereenkomst nok calloff calloffcontract calloffagreement minicompetitie",
            ContractKind.DAS, "das dynamischaankoopsysteem dynamicpurchasingsystem dps",
            ContractKind.WIJZIGING, "wijziging wijzigingsovereenkomst amendment addendum allonge",
            ContractKind.VERWERKERS,
                    "verwerkers verwerkersovereenkomst verwerking processing processingagreement"
                            + " dataprocessingagreement dpa vwo"));
    private static final Map<String, Nature> NATURES = words(Map.of(
            Nature.SUPPLIES, "supplies supply goods levering leveringen goederen",
            Nature.SERVICES, "services service dienst diensten dienstverlening",
            Nature.WORKS, "works work werk werken"));
    private static final Map<String, Tier> TIERS = words(Map.of(
            Tier.G, "g goud gold strategisch strategic",
            Tier.S, "s zilver silver tactisch tactical",
            Tier.B, "b brons bronze operationeel operational"));

    private Words() {}

    static @Nullable ContractKind kind(String text) {
        return KINDS.get(plain(text));
    }

    static @Nullable Nature nature(String text) {
        return NATURES.get(plain(text));
    }

    static @Nullable Tier tier(String text) {
        return TIERS.get(plain(text));
    }

    private static String plain(String text) {
        return MARKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }

    private static <E> Map<String, E> words(Map<E, String> words) {
        Map<String, E> byWord = new HashMap<>();
        words.forEach((value, list) -> {
            for (String word : list.split(" ")) {
                byWord.put(word, value);
            }
        });
        return Map.copyOf(byWord);
    }
}

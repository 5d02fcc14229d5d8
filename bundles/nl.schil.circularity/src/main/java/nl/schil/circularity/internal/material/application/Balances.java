package nl.schil.circularity.internal.material.application;

import java.util.Map;

/** How the form names the indicators of Platform CB'23. */
final class Balances {
    private static final Map<String, String> FIELDS = Map.of(
            "1.1", "primary",
            "1.2", "secondary",
            "2.1", "reusable",
            "2.2", "recyclable",
            "3 energy", "burnt",
            "3 landfill", "landfilled",
            "stock change", "stockChange");

    private Balances() {}

    static String field(String indicator) {
        return FIELDS.getOrDefault(indicator, indicator);
    }
}

package nl.schil.circularity.calculators.mki;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * A version of the weights that turn impacts into euros. Weights are data: figures made with different sets cannot be
 * compared, and every result names its set.
 *
 * @param id of the set
 * @param version of the set
 * @param source where the weights were published
 * @param categories in the order in which results show them; their codes differ
 */
public record WeightSet(String id, String version, String source, List<Category> categories) {
    public WeightSet {
        categories = List.copyOf(categories);
        long codes = categories.stream().map(Category::code).distinct().count();
        if (categories.isEmpty() || codes < categories.size()) {
            throw new IllegalArgumentException("a set has categories, each with its own code");
        }
    }

    /**
     * The eleven categories of EN 15804+A1 with the Dutch shadow prices. They are the well-known ones; compare them with
     * the publication of the database you use before a claim rests on them.
     */
    public static WeightSet dutchA1() {
        return Holder.DUTCH_A1;
    }

    /**
     * Impacts bound to this set. A category that is not named is unknown.
     *
     * @param amounts amount by code, in the unit of the category; negative for what is avoided
     * @return refused when a code is not of this set or an amount is infinite
     */
    public Outcome<Impacts> impacts(Map<String, Double> amounts) {
        double[] aligned = new double[categories.size()];
        Arrays.fill(aligned, Double.NaN);
        List<Fault> faults = new ArrayList<>();
        Map<String, Integer> places = places();
        amounts.forEach((code, amount) -> {
            Integer place = places.get(code);
            if (place == null) {
                faults.add(new Fault(id + " " + version, code, String.valueOf(amount), Rule.CATEGORY_OF_THE_SET));
            } else if (Double.isInfinite(amount)) {
                faults.add(new Fault(id + " " + version, code, String.valueOf(amount), Rule.FINITE));
            } else {
                aligned[place] = amount;
            }
        });
        return faults.isEmpty() ? new Outcome.Measured<>(new Impacts(this, aligned)) : new Outcome.Refused<>(faults);
    }

    private Map<String, Integer> places() {
        Map<String, Integer> places = new LinkedHashMap<>();
        categories.forEach(category -> places.put(category.code(), places.size()));
        return places;
    }

    double[] weights() {
        return categories.stream().mapToDouble(Category::weight).toArray();
    }

    private static final class Holder {
        static final WeightSet DUTCH_A1 = new WeightSet(
                "NL-A1",
                "EN 15804+A1",
                "Dutch shadow prices of the determination method for buildings and civil works",
                read("nl-a1.csv"));

        private Holder() {}

        private static List<Category> read(String resource) {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                    Objects.requireNonNull(WeightSet.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
                return lines.lines()
                        .map(line -> line.split(",", -1))
                        .map(cells -> new Category(cells[0], cells[1], cells[2], Double.parseDouble(cells[3])))
                        .toList();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}

package nl.schil.suppliers.internal.model;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.jspecify.annotations.Nullable;

/**
 * How much two suppliers resemble each other by name and place. Jaro-Winkler similarity of the names without legal form,
 * the lesser of those read forwards and backwards, so that a common beginning does not make up for the rest, counts for
 * nine tenths; the place for one: all of it when equal, half when one of both is unknown. Names resemble from
 * {@value #NAME}, suppliers from {@value #LEAST}: equal names always do, and a slip of the pen does unless the places
 * differ. Digits never differ by a slip, and legal forms that differ cost a tenth.
 *
 * @param score from {@value #LEAST} to {@value #MOST}; 1 is kept for equal keys
 * @param reasons text keys of what speaks for and against
 */
public record Resemblance(double score, List<String> reasons) {
    static final double NAME = 0.92;
    static final double LEAST = 0.88;
    static final double MOST = 0.99;

    private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

    /** How much they do, or null when not enough. */
    public static @Nullable Resemblance of(Profile one, Profile other) {
        if (!one.digits().equals(other.digits()) || one.contradicts(other)) {
            return null;
        }
        double name = name(one, other);
        if (name < NAME) {
            return null;
        }
        List<String> reasons = new ArrayList<>();
        reasons.add(name == 1 ? "suppliers.candidate.same-name" : "suppliers.candidate.similar-name");
        double score = 0.9 * name + place(one, other, reasons) - form(one, other, reasons);
        return score < LEAST ? null : new Resemblance(Math.round(Math.min(score, MOST) * 100) / 100.0, reasons);
    }

    private static double name(Profile one, Profile other) {
        if (one.compact().equals(other.compact())) {
            return 1;
        }
        double straight = both(one.compact(), other.compact());
        return straight >= NAME ? straight : both(one.sorted(), other.sorted());
    }

    private static double both(String one, String other) {
        double forwards = SIMILARITY.apply(one, other);
        return forwards < NAME ? forwards : Math.min(forwards, SIMILARITY.apply(reversed(one), reversed(other)));
    }

    private static String reversed(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    private static double place(Profile one, Profile other, List<String> reasons) {
        if (one.place().isEmpty() || other.place().isEmpty()) {
            return 0.05;
        }
        boolean same = one.place().equals(other.place());
        reasons.add(same ? "suppliers.candidate.same-place" : "suppliers.candidate.other-place");
        return same ? 0.1 : 0;
    }

    private static double form(Profile one, Profile other, List<String> reasons) {
        String form = one.name().form();
        if (form.isEmpty()
                || other.name().form().isEmpty()
                || form.equals(other.name().form())) {
            return 0;
        }
        reasons.add("suppliers.candidate.other-form");
        return 0.1;
    }
}

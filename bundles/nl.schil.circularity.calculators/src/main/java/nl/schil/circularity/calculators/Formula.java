package nl.schil.circularity.calculators;

import java.util.List;

/**
 * The formula a result was made with. Results carry it, because calculators of the same name differ.
 *
 * @param id short name
 * @param version of the formula, as its source numbers or dates it
 * @param source where it was published
 * @param text the formula itself
 * @param precision what its figures are computed in and how exact they are
 * @param limits what the figure does not say, to be shown beside it
 */
public record Formula(
        String id, String version, String source, List<String> text, String precision, List<String> limits) {

    /** Sums of up to a million doubles stay far within what anybody measures; the tests compare with exact arithmetic. */
    public static final String DOUBLE = "IEEE 754 double; relative error below 1e-9";

    public Formula {
        text = List.copyOf(text);
        limits = List.copyOf(limits);
    }
}

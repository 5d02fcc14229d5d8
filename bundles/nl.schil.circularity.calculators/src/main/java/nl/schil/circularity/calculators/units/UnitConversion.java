package nl.schil.circularity.calculators.units;

import java.util.function.DoubleUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.Rule;

/**
 * Converts amounts between units of UCUM, the code for units of health care, trade and science: {@code kg}, {@code t},
 * {@code [lb_av]}, {@code m3}, {@code kW.h}, {@code kg{CO2eq}}. What stands between braces is a remark in UCUM, and says
 * here which substance is meant: 1 kg of SO2 is not 1 kg of CO2.
 */
public final class UnitConversion {
    private static final Pattern REMARK = Pattern.compile("\\{([^}]*)}");

    private UnitConversion() {}

    /**
     * The conversion itself, to be applied to many amounts; an unknown amount stays {@link Double#NaN}.
     *
     * @return refused when a unit cannot be read, when they do not measure the same kind of quantity (mass and volume need
     *     a density: that is another calculation), or when they are about different substances
     */
    public static Outcome<DoubleUnaryOperator> between(String from, String to) {
        if (!remarks(from).equals(remarks(to))) {
            return Outcome.refused("", "unit", from + ", " + to, Rule.SAME_SUBSTANCE);
        }
        return unit(from).then(source -> unit(to).then(target -> converter(source, target)));
    }

    /**
     * The amount in another unit.
     *
     * @return refused as {@link #between} is, and when the amount is infinite; unknown when the amount is
     */
    public static Outcome<Double> convert(double amount, String from, String to) {
        if (Double.isInfinite(amount)) {
            return Outcome.refused("", "amount", amount, Rule.FINITE);
        }
        return between(from, to)
                .then(converter -> Double.isNaN(amount)
                        ? Outcome.unknown("", "amount")
                        : new Outcome.Measured<>(converter.applyAsDouble(amount)));
    }

    /**
     * The mass of a volume: {@code amount x density}, each converted first.
     *
     * @param volume amount of {@code unit}
     * @param unit of volume
     * @param density amount of {@code densityUnit}
     * @param densityUnit of mass by volume, for example {@code kg/m3}
     * @return kg
     */
    public static Outcome<Double> mass(double volume, String unit, double density, String densityUnit) {
        return convert(volume, unit, "m3")
                .then(cubic -> convert(density, densityUnit, "kg/m3").map(dense -> cubic * dense));
    }

    private static Outcome<Unit<?>> unit(String code) {
        try {
            return new Outcome.Measured<>(Ucum.unit(code));
        } catch (IllegalArgumentException unreadable) {
            return Outcome.refused("", "unit", code, Rule.UNIT);
        }
    }

    private static Outcome<DoubleUnaryOperator> converter(Unit<?> from, Unit<?> to) {
        try {
            UnitConverter converter = from.getConverterToAny(to);
            return new Outcome.Measured<>(amount -> Double.isFinite(amount) ? converter.convert(amount) : amount);
        } catch (IncommensurableException different) {
            return Outcome.refused("", "unit", from + ", " + to, Rule.SAME_KIND);
        }
    }

    private static String remarks(String code) {
        Matcher remark = REMARK.matcher(code);
        StringBuilder remarks = new StringBuilder();
        while (remark.find()) {
            remarks.append(remark.group());
        }
        return remarks.toString();
    }
}

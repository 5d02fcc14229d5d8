package nl.schil.circularity.calculators.units;

import java.util.regex.Pattern;
import javax.measure.IncommensurableException;
import javax.measure.MeasurementException;
import javax.measure.Unit;
import javax.measure.format.UnitFormat;
import systems.uom.ucum.format.UCUMFormat;
import systems.uom.ucum.internal.format.TokenMgrError;

/** The units library, loaded when a unit is first read. */
final class Ucum {
    /** The library reads brackets and powers by recursion; no unit in use comes near these. */
    private static final int LONGEST = 60;

    private static final Pattern GREAT_POWER = Pattern.compile("[^0-9.][0-9]{3,}");
    private static final UnitFormat FORMAT = load();

    private Ucum() {}

    /**
     * The library finds its parts through the thread's class loader, which in an OSGi framework belongs to the caller; here
     * it is the loader of this class for as long as that takes, once.
     */
    private static UnitFormat load() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(Ucum.class.getClassLoader());
        try {
            UnitFormat format = UCUMFormat.getInstance(UCUMFormat.Variant.CASE_SENSITIVE);
            format.parse("t").getConverterToAny(format.parse("kg")).convert(1);
            return format;
        } catch (IncommensurableException impossible) {
            throw new IllegalStateException(impossible);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    static Unit<?> unit(String code) {
        if (code.isBlank()
                || code.length() > LONGEST
                || GREAT_POWER.matcher(code).find()) {
            throw new IllegalArgumentException("no unit that is in use");
        }
        try {
            return FORMAT.parse(code);
        } catch (MeasurementException | TokenMgrError unreadable) {
            throw new IllegalArgumentException(code, unreadable);
        }
    }
}

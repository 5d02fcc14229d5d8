package nl.schil.circularity.calculators.mci;

/**
 * Adds up materials one by one without keeping them: for a hundred thousand lines out of a file or a database. It is what
 * {@link MciCalculator} uses, with the same checks; it tells only whether something is unknown or cannot be true, and the
 * calculator tells what. One thread at a time.
 */
public final class MciSum {
    private boolean sound = true;
    private double m;
    private double v;
    private double w0;
    private double wf;
    private double wc;

    /** Adds a material. */
    public void add(Material x) {
        add(x.m(), x.fr(), x.fu(), x.fs(), x.ef(), x.cr(), x.cu(), x.cc(), x.ce(), x.ec(), x.origin());
    }

    /** Adds a material by its values; see {@link Material} for what they mean. */
    public void add(
            double mass,
            double fr,
            double fu,
            double fs,
            double ef,
            double cr,
            double cu,
            double cc,
            double ce,
            double ec,
            Origin origin) {
        double grown = fs;
        double composted = cc;
        double burnt = ce;
        if (origin == Origin.TECHNICAL) {
            grown = MciRules.unknownAsZero(fs);
            composted = MciRules.unknownAsZero(cc);
            burnt = MciRules.unknownAsZero(ce);
            sound &= grown == 0 && composted == 0 && burnt == 0;
        }
        if (!(MciRules.positive(mass)
                && MciRules.parts(fr, fu, grown, 0)
                && MciRules.parts(cr, cu, composted, burnt)
                && MciRules.efficiency(ef, fr, Double.MIN_VALUE)
                && MciRules.efficiency(ec, cr, 0))) {
            sound = false;
        }
        m += mass;
        v += mass * MaterialFlow.rest(fr, fu, grown, 0);
        w0 += mass * MaterialFlow.rest(cr, cu, composted, burnt);
        wf += MaterialFlow.wasteBefore(mass, fr, ef);
        wc += MaterialFlow.wasteAfter(mass, cr, ec);
    }

    /** Whether there is a material, everything needed is known of every one, and nothing is impossible. */
    public boolean sound() {
        return sound && m > 0;
    }

    /** The sums; they mean nothing unless it is {@link #sound()}. */
    public MciTotals totals() {
        return new MciTotals(m, v, w0, wf, wc, w0 + (wf + wc) / 2);
    }

    /** The MCI, between 0 and 1; {@link Double#NaN} unless it is {@link #sound()} and the use is known and possible. */
    public double mci(Use use) {
        return sound() && MciRules.sound(use) ? MciResult.mci(totals(), use.utility()) : Double.NaN;
    }
}

package nl.schil.maturity.internal.model;

import java.math.BigDecimal;

/** A step that brings the organisation further, with the records that prove it is needed. */
public sealed interface NextStep {
    /** The cell the step works on. */
    Phase phase();

    int stage();

    /**
     * Do an activity for the records that fall short of it.
     *
     * @param count records to be done: those that fall short, or all when every one is done but stale
     * @param stale whether every record is done and only its evidence has aged
     * @param effortHours proposed work for all of them together, in hours
     */
    record Fulfil(Measurement measurement, long count, boolean stale, BigDecimal effortHours) implements NextStep {
        @Override
        public Phase phase() {
            return measurement.activity().phase();
        }

        @Override
        public int stage() {
            return measurement.activity().stage();
        }
    }

    /** Switch on an installed module that would measure an unknown cell whose previous stage holds (F9). */
    record EnableModule(Phase phase, int stage, String module) implements NextStep {}
}

package nl.schil.circularity.calculators.ladder;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A circular strategy by its name. Ladders number them differently: R4 means nothing without its {@link RLadder}. */
public enum RStrategy {
    /** Do without the product, or fulfil its function in another way. */
    REFUSE(Loop.NARROW, Knob.REDUCTION),
    /** Use the product more intensively, for example by sharing it. */
    RETHINK(Loop.NARROW, Knob.REDUCTION),
    /** Make or use it with fewer raw materials. */
    REDUCE(Loop.NARROW, Knob.REDUCTION),
    /** Another user uses it as it is. */
    REUSE(Loop.SLOW, Knob.LONGER_LIFE),
    /** Maintain and repair it, for the same user and function. */
    REPAIR(Loop.SLOW, Knob.LONGER_LIFE),
    /** Bring an old product up to date. */
    REFURBISH(Loop.SLOW, Knob.LONGER_LIFE),
    /** Use parts of it in a new product of the same function. */
    REMANUFACTURE(Loop.SLOW, Knob.LONGER_LIFE),
    /** Use it, or parts of it, for another function. */
    REPURPOSE(Loop.SLOW, Knob.LONGER_LIFE),
    /** Make material of it. */
    RECYCLE(Loop.CLOSE, Knob.HIGH_QUALITY_PROCESSING),
    /** Burn it with recovery of energy. */
    RECOVER(null, null),
    /** Use renewable or less harmful raw materials; stands beside every ladder. */
    SUBSTITUTE(Loop.SUBSTITUTE, Knob.SUBSTITUTION);

    /** What a strategy does with the loop of materials. */
    public enum Loop {
        /** Fewer materials go round. */
        NARROW,
        /** They go round more slowly. */
        SLOW,
        /** They come back. */
        CLOSE,
        /** Others go round. */
        SUBSTITUTE
    }

    /** The four ways of the Dutch national programme for the circular economy 2023-2030. */
    public enum Knob {
        /** Vermindering. */
        REDUCTION,
        /** Levensduurverlenging. */
        LONGER_LIFE,
        /** Hoogwaardige verwerking. */
        HIGH_QUALITY_PROCESSING,
        /** Substitutie. */
        SUBSTITUTION
    }

    private final @Nullable Loop loop;
    private final @Nullable Knob knob;

    RStrategy(@Nullable Loop loop, @Nullable Knob knob) {
        this.loop = loop;
        this.knob = knob;
    }

    /** What it does with the loop; nothing for energy recovery, which ends it. */
    public Optional<Loop> loop() {
        return Optional.ofNullable(loop);
    }

    /** The way of the national programme; none for energy recovery. */
    public Optional<Knob> knob() {
        return Optional.ofNullable(knob);
    }
}

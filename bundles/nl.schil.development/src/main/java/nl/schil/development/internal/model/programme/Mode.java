package nl.schil.development.internal.model.programme;

/** How suppliers are developed. */
public enum Mode {
    /** The buyer gives knowledge, people, training or help on site. */
    DIRECT,
    /** The buyer assesses, feeds back, sets incentives or lets suppliers compete. */
    INDIRECT
}

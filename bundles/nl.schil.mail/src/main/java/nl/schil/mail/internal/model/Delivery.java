package nl.schil.mail.internal.model;

/** How an attempt to hand a message to the server ended. */
public sealed interface Delivery {
    /** The server took it. */
    record Taken() implements Delivery {}

    /** The server or this message cannot be served now; trying again later is right. */
    record Later(String reason) implements Delivery {}

    /** The server refuses this message for good. */
    record Refused(String reason) implements Delivery {}

    /** The message was handed over whole, and no answer came. */
    record Unknown(String reason) implements Delivery {}
}

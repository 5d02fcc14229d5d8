package nl.schil.governance.internal.model.meeting;

/** Somebody who was at a meeting. */
public record Presence(Side side, String name) {}

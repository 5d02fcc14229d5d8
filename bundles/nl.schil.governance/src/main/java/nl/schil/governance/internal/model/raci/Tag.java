package nl.schil.governance.internal.model.raci;

/** Contract management, supplier management; an activity can be both. */
public enum Tag {
    CM,
    LM
}

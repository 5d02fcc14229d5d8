package nl.schil.governance.internal.model.raci;

/** The part of an organisation in which an activity is done. */
public enum FunctionArea {
    INKOOP,
    BEDRIJFSVOERING,
    OPERATIE
}

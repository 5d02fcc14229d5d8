package nl.schil.development.internal.model.joint;

/** Whose an objective of a joint plan is. */
public enum Owner {
    BUYER,
    SUPPLIER,
    /** Of both: at least one objective of every joint plan is. */
    SHARED
}

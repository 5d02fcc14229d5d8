package nl.schil.development.internal.evidence;

/** One supplier of one buying organisation. */
record Relationship(String organisation, String supplier) {}

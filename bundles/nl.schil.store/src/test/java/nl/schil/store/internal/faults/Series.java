package nl.schil.store.internal.faults;

/** How often each fault is tried. */
final class Series {
    private Series() {}

    /** The number in {@code -Dschil.faults.<name>}, or {@code otherwise}. */
    static int of(String name, int otherwise) {
        return Integer.getInteger("schil.faults." + name, otherwise);
    }
}

package nl.schil.store.internal.backup;

/** Versions of Schil: numbers separated by dots; anything after them is not compared. */
final class Versions {
    private static final int PARTS = 3;

    private Versions() {}

    /** Negative when {@code a} is the older one. */
    static int compare(String a, String b) {
        String[] left = a.split("[.-]");
        String[] right = b.split("[.-]");
        for (int i = 0; i < PARTS; i++) {
            int order = Integer.compare(number(left, i), number(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int number(String[] parts, int index) {
        return index < parts.length && parts[index].matches("\\d{1,9}") ? Integer.parseInt(parts[index]) : 0;
    }
}

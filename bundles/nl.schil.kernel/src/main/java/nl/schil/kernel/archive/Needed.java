package nl.schil.kernel.archive;

import java.util.List;

/**
 * The records of a module that still need another record.
 *
 * @param count how many there are; 0 or more
 * @param labels what people call some of them, at most {@value #MOST}
 */
public record Needed(long count, List<String> labels) {
    public static final int MOST = 5;

    public static final Needed NONE = new Needed(0, List.of());

    public Needed {
        labels = List.copyOf(labels);
        if (count < labels.size() || labels.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " labels of " + count + " records");
        }
    }
}

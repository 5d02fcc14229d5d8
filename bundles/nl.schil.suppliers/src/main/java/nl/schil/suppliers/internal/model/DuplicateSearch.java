package nl.schil.suppliers.internal.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds suppliers of a register that may be one, without comparing each with each. Only suppliers that share a key, or a
 * word that is rare in the register, or that are neighbours when the names are sorted (from the front, from the back, and
 * by their words in alphabetical order) are compared, so that the work grows with the size of the register and not with
 * its square.
 */
public final class DuplicateSearch {
    /** Neighbours on one side that a supplier is compared with. */
    private static final int WINDOW = 5;
    /** Suppliers that share a word beyond which it is no longer rare. */
    private static final int RARE = 12;
    /** Suppliers that share a hint, such as a bank account, beyond which it tells nothing. */
    private static final int SHARED = 4;

    private final List<Profile> profiles;
    private final BooleanSupplier cancelled;
    private final LongConsumer progress;
    private final Map<String, Found> found = new LinkedHashMap<>();
    private long compared;
    private long done;

    /**
     * Two suppliers that may be one.
     *
     * @param keys the equal keys, empty when only the names are alike
     */
    public record Found(String one, String other, double score, List<String> reasons, List<String> keys) {}

    /**
     * @param profiles the register
     * @param cancelled asked now and then; true ends the search with what was found
     * @param progress told how many suppliers have been compared, out of four times their number
     */
    public DuplicateSearch(List<Profile> profiles, BooleanSupplier cancelled, LongConsumer progress) {
        this.profiles = List.copyOf(profiles);
        this.cancelled = cancelled;
        this.progress = progress;
    }

    /**
     * Searches.
     *
     * @param sharedKeys positions of profiles by key that several have, {@code SCHEME:value}
     * @param hint whether equality of a key only hints at the same organisation
     */
    public List<Found> search(Map<String, int[]> sharedKeys, Predicate<String> hint) {
        sharedKeys.forEach((key, positions) -> byKey(key, positions, hint.test(key)));
        neighbours(p -> p.compact() + ' ' + p.place());
        neighbours(p -> new StringBuilder(p.compact()).reverse().toString());
        neighbours(Profile::sorted);
        rareWords();
        return List.copyOf(found.values());
    }

    /** Pairs whose names were compared. */
    public long compared() {
        return compared;
    }

    private void byKey(String key, int[] positions, boolean hint) {
        if (hint && positions.length > SHARED) {
            return;
        }
        for (int i = 0; i < positions.length; i++) {
            for (int j = i + 1; j < positions.length && j <= i + RARE; j++) {
                Profile one = profiles.get(positions[i]);
                Profile other = profiles.get(positions[j]);
                if (!one.contradicts(other)) {
                    boolean alike = one.name().resembles(other.name());
                    put(new Found(
                            one.id(),
                            other.id(),
                            hint ? 0.9 : 1,
                            alike
                                    ? List.of("suppliers.duplicate.same-key")
                                    : List.of("suppliers.duplicate.same-key", "suppliers.duplicate.other-name"),
                            List.of(key)));
                }
            }
        }
    }

    private void neighbours(Function<Profile, String> order) {
        String[] keys = profiles.stream().map(order).toArray(String[]::new);
        Integer[] sorted = new Integer[keys.length];
        Arrays.setAll(sorted, i -> i);
        Arrays.sort(sorted, Comparator.comparing(i -> keys[i]));
        for (int i = 0; i < sorted.length && !stopped(); i++) {
            for (int j = i + 1; j <= i + WINDOW && j < sorted.length; j++) {
                compare(profiles.get(sorted[i]), profiles.get(sorted[j]));
            }
        }
    }

    private void rareWords() {
        Map<String, List<Profile>> blocks = new HashMap<>();
        for (Profile profile : profiles) {
            for (String word : new HashSet<>(Arrays.asList(profile.name().key().split(" ")))) {
                List<Profile> block = blocks.computeIfAbsent(word, w -> new ArrayList<>(2));
                if (block.size() <= RARE) {
                    block.add(profile);
                }
            }
        }
        Set<String> words = new HashSet<>(blocks.keySet());
        for (Profile profile : profiles) {
            if (stopped()) {
                return;
            }
            for (String word : profile.name().key().split(" ")) {
                if (words.remove(word) && blocks.get(word).size() <= RARE) {
                    compareAll(blocks.get(word));
                }
            }
        }
    }

    private void compareAll(List<Profile> block) {
        for (int i = 0; i < block.size(); i++) {
            for (int j = i + 1; j < block.size(); j++) {
                compare(block.get(i), block.get(j));
            }
        }
    }

    private void compare(Profile one, Profile other) {
        compared++;
        Resemblance resemblance = Resemblance.of(one, other);
        if (resemblance != null) {
            put(new Found(one.id(), other.id(), resemblance.score(), resemblance.reasons(), List.of()));
        }
    }

    private void put(Found pair) {
        found.merge(
                Candidate.pair(pair.one(), pair.other()),
                pair,
                (known, added) -> added.score() > known.score() ? added : known);
    }

    private boolean stopped() {
        progress.accept(++done);
        return (done & 0xFF) == 0 && cancelled.getAsBoolean();
    }

    /** The first word of a name that is longest, by which a single supplier is looked for; null when it has none. */
    public static @Nullable String longestWord(String nameKey) {
        return Arrays.stream(nameKey.split(" "))
                .max(Comparator.comparingInt(String::length))
                .filter(word -> word.length() > 3)
                .orElse(null);
    }
}

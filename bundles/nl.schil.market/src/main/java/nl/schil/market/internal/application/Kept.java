package nl.schil.market.internal.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The answers to the latest questions. A question holds the state of the records on which its answer rests, so that an answer
 * is never given after they changed.
 */
final class Kept<Q, A> {
    private final Map<Q, A> answers;

    Kept(int most) {
        answers = new LinkedHashMap<>(most, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Q, A> eldest) {
                return size() > most;
            }
        };
    }

    A get(Q question, Supplier<A> work) {
        @Nullable A known;
        synchronized (answers) {
            known = answers.get(question);
        }
        if (known == null) {
            known = work.get();
            synchronized (answers) {
                answers.put(question, known);
            }
        }
        return known;
    }
}

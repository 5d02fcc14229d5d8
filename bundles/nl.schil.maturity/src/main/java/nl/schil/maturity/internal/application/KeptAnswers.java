package nl.schil.maturity.internal.application;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Answers that stay true as long as their key is equal. One caller computes, the others wait for it. The least recently
 * used answers go first.
 */
final class KeptAnswers<K, V> {
    private final int most;
    private final Map<K, FutureTask<V>> answers;

    KeptAnswers(int most) {
        this.most = most;
        this.answers = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, FutureTask<V>> eldest) {
                return size() > KeptAnswers.this.most;
            }
        };
    }

    V get(K key, Supplier<V> question) {
        FutureTask<V> mine = new FutureTask<>(question::get);
        FutureTask<V> task;
        synchronized (answers) {
            task = answers.computeIfAbsent(key, k -> mine);
        }
        if (task == mine) {
            mine.run();
        }
        try {
            return task.get();
        } catch (ExecutionException e) {
            forget(key);
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for the shell", e);
        }
    }

    void forget(K key) {
        synchronized (answers) {
            answers.remove(key);
        }
    }
}

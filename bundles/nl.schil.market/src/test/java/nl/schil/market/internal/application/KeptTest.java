package nl.schil.market.internal.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class KeptTest {
    @Test
    void anAnswerIsWorkedOutOnceAndTheOldestQuestionIsForgotten() {
        AtomicInteger asked = new AtomicInteger();
        Kept<String, Integer> kept = new Kept<>(2);
        assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", asked::incrementAndGet)).isEqualTo(2);
        assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("c", asked::incrementAndGet)).isEqualTo(3);
        assertThat(kept.get("a", asked::incrementAndGet)).isEqualTo(1);
        assertThat(kept.get("b", asked::incrementAndGet)).isEqualTo(4);
    }
}

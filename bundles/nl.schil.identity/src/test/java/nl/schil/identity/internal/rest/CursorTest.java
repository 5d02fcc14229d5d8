package nl.schil.identity.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.ProblemException;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void aFullPageLeadsToTheNextAndTheLastOneNowhere() {
        Page<String> first = Cursor.of(null, 2).page(List.of("a", "b", "c"), s -> s, s -> s);
        assertThat(first.items()).containsExactly("a", "b");
        assertThat(Cursor.of(first.next(), 2).after()).isEqualTo("b");
        assertThat(Cursor.of(first.next(), 2).page(List.of("c"), s -> s, s -> s).next())
                .isNull();
    }

    @Test
    void whatThisInterfaceDidNotGiveIsRefused() {
        assertThatThrownBy(() -> Cursor.of("%%%", 2)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of(null, 0)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Cursor.of(null, 201)).isInstanceOf(ProblemException.class);
    }
}

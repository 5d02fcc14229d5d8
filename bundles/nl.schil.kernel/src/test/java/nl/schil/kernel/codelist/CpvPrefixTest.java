package nl.schil.kernel.codelist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CpvPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "3913, 3913",
        "39130000-2, 3913",
        "39130000, 3913",
        "39130000 - 2, 3913",
        "30000000-9, 30",
        "39112000-0, 39112",
        "39121100-7, 391211",
        "' 45 ', 45"
    })
    void aFullCodeStandsForWhatIsBelowIt(String written, String digits) {
        assertThat(CpvPrefix.of(written)).contains(new CpvPrefix(digits));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "391300001", "39a", "39130000-22", "Meubilair"})
    void anythingElseIsNone(String written) {
        assertThat(CpvPrefix.of(written)).isEmpty();
        assertThatThrownBy(() -> new CpvPrefix(written)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itCoversTheCodesThatBeginSo() {
        CpvPrefix furniture = new CpvPrefix("3913");
        assertThat(furniture.covers("39130000-2")).isTrue();
        assertThat(furniture.covers("39134100-1")).isTrue();
        assertThat(furniture.covers("39112000-0")).isFalse();
        assertThat(furniture.in(null)).isEmpty();
    }
}

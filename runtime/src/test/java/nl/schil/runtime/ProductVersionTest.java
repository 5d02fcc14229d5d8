package nl.schil.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProductVersionTest {
    @Test
    void versionsAreOrderedByNumberNotByText() {
        List<String> sorted = Stream.of("0.10.0", "0.2.0", "1.0.0", "0.2.0-rc1", "0.2.1")
                .map(ProductVersion::parse)
                .sorted()
                .map(ProductVersion::toString)
                .toList();
        assertThat(sorted).containsExactly("0.2.0-rc1", "0.2.0", "0.2.1", "0.10.0", "1.0.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1.2", "1.2.x", "1.2.3.4", "v1.2.3"})
    void anythingElseIsRefused(String text) {
        assertThatThrownBy(() -> ProductVersion.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theArchiveKnowsItsOwnVersion() {
        assertThat(ProductVersion.current().toString()).matches("\\d+\\.\\d+\\.\\d+.*");
    }
}

package nl.schil.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {
    @ParameterizedTest
    @ValueSource(strings = {"\"3\"", "W/\"3\"", " \"3\" ", "\"3--gzip\"", "*"})
    void theTagOfTheVersionThatWasReadIsAccepted(String tag) {
        assertThatCode(() -> Version.require(tag, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2\"", "\"2--gzip\"", "3", "\"3-\"", "\"3--br\"", "\"\""})
    void anotherTagIsAPreconditionThatFails(String tag) {
        assertThat(refused(tag)).isEqualTo(412);
    }

    @Test
    void withoutATagNothingIsChanged() {
        assertThat(refused(null)).isEqualTo(428);
        assertThat(refused(" ")).isEqualTo(428);
    }

    private static int refused(String tag) {
        return catchThrowableOfType(ProblemException.class, () -> Version.require(tag, 3))
                .status();
    }
}

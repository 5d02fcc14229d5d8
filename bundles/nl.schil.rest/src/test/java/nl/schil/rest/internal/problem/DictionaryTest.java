package nl.schil.rest.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DictionaryTest {
    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(read("en").keySet()).isEqualTo(read("nl").keySet());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428, 429, 500, 503, 507})
    void everyStatusHasATitle(int status) throws IOException {
        assertThat(read("nl")).containsKey("problem.title." + status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unauthorized",
                "forbidden",
                "not-found",
                "invalid",
                "precondition-required",
                "precondition-failed",
                "date"
            })
    void theKernelsProblemsHaveTexts(String code) throws IOException {
        assertThat(read("nl")).containsKey("problem." + code);
    }

    private static Map<String, String> read(String language) throws IOException {
        try (InputStream content = DictionaryTest.class.getResourceAsStream("/ui/" + language + ".json")) {
            return new ObjectMapper().readValue(content, new TypeReference<>() {});
        }
    }
}

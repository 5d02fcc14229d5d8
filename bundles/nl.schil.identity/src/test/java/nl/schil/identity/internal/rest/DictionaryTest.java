package nl.schil.identity.internal.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    @Test
    void bothLanguagesHaveTheSameTexts() throws IOException {
        assertThat(read("en").keySet()).isEqualTo(read("nl").keySet());
    }

    private static Map<String, String> read(String language) throws IOException {
        try (InputStream content = DictionaryTest.class.getResourceAsStream("/ui/" + language + ".json")) {
            return new ObjectMapper().readValue(content, new TypeReference<>() {});
        }
    }
}

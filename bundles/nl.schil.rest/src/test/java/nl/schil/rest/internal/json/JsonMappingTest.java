package nl.schil.rest.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonMappingTest {
    private final ObjectMapper mapper = JsonMapping.mapper();

    record Contract(
            String title, int months, LocalDate start, Instant seen, Period term, BigDecimal rate, List<String> tags) {}

    @Test
    void aRecordComesBackAsItWas() throws JsonProcessingException {
        Contract contract = new Contract(
                "Kantoor",
                36,
                LocalDate.of(2026, 5, 1),
                Instant.parse("2026-05-01T10:00:00.120Z"),
                Period.ofYears(3),
                new BigDecimal("0.0000001"),
                List.of("a"));
        String json = mapper.writeValueAsString(contract);
        assertThat(json)
                .contains("\"start\":\"2026-05-01\"", "\"seen\":\"2026-05-01T10:00:00.120Z\"", "\"term\":\"P3Y\"")
                .contains("\"rate\":0.0000001");
        assertThat(mapper.readValue(json, Contract.class)).isEqualTo(contract);
    }

    @Test
    void instantsHaveMilliseconds() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(Instant.parse("2026-05-01T10:00:00Z")))
                .isEqualTo("\"2026-05-01T10:00:00.000Z\"");
        assertThat(mapper.writeValueAsString(Instant.parse("2026-05-01T10:00:00.123456Z")))
                .isEqualTo("\"2026-05-01T10:00:00.123Z\"");
    }

    @Test
    void fieldsWithoutValueAreLeftOut() throws JsonProcessingException {
        assertThat(mapper.writeValueAsString(new Contract("x", 1, null, null, null, null, List.of())))
                .isEqualTo("{\"title\":\"x\",\"months\":1,\"tags\":[]}");
    }

    @Test
    void anUnknownFieldIsRefusedByName() {
        assertThatThrownBy(() -> mapper.readValue("{\"months\":1,\"titel\":\"x\"}", Contract.class))
                .isInstanceOfSatisfying(
                        UnrecognizedPropertyException.class,
                        e -> assertThat(e.getPropertyName()).isEqualTo("titel"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"months\":\"36\"}",
                "{\"months\":36.5}",
                "{\"months\":null}",
                "{\"title\":5}",
                "{\"start\":20260501}",
                "{\"title\":\"a\",\"title\":\"b\"}",
                "{\"title\":\"a\"} {}"
            })
    void whatIsNotExactlyTheRightFormIsRefused(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Contract.class)).isInstanceOf(JsonProcessingException.class);
    }
}

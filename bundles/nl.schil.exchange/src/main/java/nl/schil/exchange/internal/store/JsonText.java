package nl.schil.exchange.internal.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.model.Hints;
import nl.schil.kernel.Money;
import org.jspecify.annotations.Nullable;

/** Values kept as JSON in a text column. */
final class JsonText {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private JsonText() {}

    static String of(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Values of a message: numbers stay numbers, everything else is kept as text. */
    static String of(Map<String, Object> values) {
        Map<String, Object> plain = new HashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(value)));
        return of((Object) plain);
    }

    static Guess guess(String json) {
        return read(json, new TypeReference<Guess>() {});
    }

    static Map<String, Object> values(@Nullable String json) {
        return json == null ? Map.of() : read(json, new TypeReference<Map<String, Object>>() {});
    }

    static Hints hints(String json) {
        return read(json, new TypeReference<Hints>() {});
    }

    static List<String> texts(String json) {
        return read(json, new TypeReference<List<String>>() {});
    }

    static Map<String, String> mapping(String json) {
        return read(json, new TypeReference<Map<String, String>>() {});
    }

    static @Nullable String[] cells(String json) {
        return read(json, new TypeReference<String[]>() {});
    }

    private static Object plain(Object value) {
        if (value instanceof Money money) {
            return money.amount() + " " + money.currency();
        }
        return value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

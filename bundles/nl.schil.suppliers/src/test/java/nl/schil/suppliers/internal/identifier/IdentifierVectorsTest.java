package nl.schil.suppliers.internal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import nl.schil.kernel.Result;
import nl.schil.kernel.identifier.IdentifierScheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the labelled identifiers agrees with its independent verdict, but for what policy decides otherwise. */
class IdentifierVectorsTest {
    /**
     * Where this register decides otherwise than the oracle (python-stdnum), and why.
     *
     * @param file the file it is about
     * @param reason why
     * @param applies which written values
     */
    private record Policy(String file, String reason, Predicate<String> applies) {}

    private static final List<Policy> POLICIES = List.of(
            new Policy(
                    "lei",
                    "dots are separators in every scheme here; the oracle strips them in some schemes but not in LEI",
                    value -> value.contains(".")),
            new Policy(
                    "nl_rsin",
                    "a lost leading zero is suggested, never filled in; the oracle fills it in",
                    value -> Spelling.canonical(value).length() < 9),
            new Policy(
                    "nl_btw",
                    "a lost leading zero is refused; the oracle fills it in",
                    value -> Spelling.canonical(value).length() < 14));

    private record Vector(String kind, String value, boolean valid, String compact) {}

    static List<Arguments> files() {
        return List.of(
                Arguments.of("iban", new IbanScheme(), ""),
                Arguments.of("lei", new LeiScheme(), ""),
                Arguments.of("nl_btw", new BtwScheme(), "NL"),
                Arguments.of("nl_rsin", new RsinScheme(), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void all_rows_agree_with_the_oracle_or_with_a_policy(String file, IdentifierScheme scheme, String prefix)
            throws IOException {
        List<Vector> vectors = vectors(file);
        List<String> disagreements = new ArrayList<>();
        List<String> byPolicy = new ArrayList<>();
        for (Vector vector : vectors) {
            Result<String> result = scheme.canonical("value", vector.value());
            boolean agrees = result instanceof Result.Accepted<String> accepted
                    ? vector.valid() && accepted.value().equals(prefix + vector.compact())
                    : !vector.valid();
            if (!agrees) {
                String row = vector.kind() + " " + vector.value();
                boolean explained = POLICIES.stream()
                        .anyMatch(p -> p.file().equals(file) && p.applies().test(vector.value()));
                (explained ? byPolicy : disagreements).add(row);
            }
        }
        assertThat(vectors).hasSize(100);
        assertThat(disagreements).isEmpty();
        assertThat(byPolicy).as("differences by policy").hasSize("lei".equals(file) ? 3 : 0);
    }

    @Test
    void every_policy_gives_its_reason() {
        assertThat(POLICIES).allSatisfy(policy -> assertThat(policy.reason()).isNotBlank());
    }

    private static List<Vector> vectors(String file) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(IdentifierVectorsTest.class.getResourceAsStream("/ids/" + file + ".csv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .map(c -> new Vector(c[1], c[3], "1".equals(c[4]), c[5]))
                    .toList();
        }
    }
}

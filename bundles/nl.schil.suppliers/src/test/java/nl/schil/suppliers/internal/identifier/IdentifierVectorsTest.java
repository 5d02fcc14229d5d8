package nl.schil.suppliers.internal.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.schil.kernel.Result;
import nl.schil.kernel.identifier.IdentifierScheme;
import nl.schil.suppliers.internal.model.Key;
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
                    value -> Spelling.canonical(value).length() < 14),
            new Policy(
                    "be_vat",
                    "check digits run from 01 to 97; the oracle also takes 98, 99 and 00, which nobody was given",
                    value -> Spelling.canonical(value).matches(".*(98|99|00)")),
            new Policy(
                    "eu_vat",
                    "dots are separators in every scheme here; the oracle does not strip them from a Finnish number",
                    value -> value.startsWith("FI") && value.contains(".")));

    private static final Map<String, Integer> BY_POLICY = Map.of("lei", 3, "be_vat", 3, "eu_vat", 1);

    private record Vector(String kind, String value, boolean valid, String compact) {}

    static List<Arguments> files() {
        return List.of(
                Arguments.of("iban", of(new IbanScheme()), ""),
                Arguments.of("lei", of(new LeiScheme()), ""),
                Arguments.of("nl_btw", of(new BtwScheme()), "NL"),
                Arguments.of("nl_rsin", of(new RsinScheme()), ""),
                Arguments.of("be_vat", of(new KboScheme()), ""),
                Arguments.of("de_vat", in("DE"), "DE"),
                Arguments.of("eu_vat", ofAnyState(), ""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void all_rows_agree_with_the_oracle_or_with_a_policy(
            String file, BiFunction<String, String, Result<String>> scheme, String prefix) throws IOException {
        List<Vector> vectors = vectors(file);
        List<String> disagreements = new ArrayList<>();
        List<String> byPolicy = new ArrayList<>();
        for (Vector vector : vectors) {
            Result<String> result = scheme.apply("value", vector.value());
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
        assertThat(byPolicy).as("differences by policy").hasSize(BY_POLICY.getOrDefault(file, 0));
    }

    /** The file holds numbers without the prefix of their member state. */
    private static BiFunction<String, String, Result<String>> in(String state) {
        return (field, value) ->
                new EuVatScheme().canonical(field, value.strip().isEmpty() ? value : state + value);
    }

    /** The register's way to read a VAT number of any member state, the Netherlands included. */
    private static BiFunction<String, String, Result<String>> ofAnyState() {
        return (field, value) -> {
            Result<Key> read = Fixtures.schemes().read(field, "EUVAT", value);
            return read instanceof Result.Accepted<Key> key
                    ? Result.accepted(key.value().value())
                    : Result.refused(((Result.Refused<Key>) read).violations());
        };
    }

    private static BiFunction<String, String, Result<String>> of(IdentifierScheme scheme) {
        return scheme::canonical;
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

package nl.schil.contracts.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The anchored reading of contract dates, checked against an independent computation. */
class ContractDatesTest {
    static Stream<String> rows() throws IOException {
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ContractDatesTest.class.getResourceAsStream("/contract-dates.csv")),
                StandardCharsets.UTF_8))) {
            return file.lines().skip(1).toList().stream();
        }
    }

    @Test
    void fiftyRowsAreThere() throws IOException {
        assertThat(rows()).hasSize(50);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void endsNoticesAndMaximumEndAreAnchoredAtTheStart(String line) {
        String[] row = line.split(",", -1);
        Term term = new Term(
                null,
                LocalDate.parse(row[1]),
                Period.parse(row[2]),
                list(row[3]).stream()
                        .map(t -> new Option(Period.parse(t), null))
                        .toList(),
                Period.parse(row[4]));
        List<ContractPeriod> periods = term.periods();
        assertThat(periods.get(0).end()).hasToString(row[5]);
        assertThat(periods).extracting(p -> String.valueOf(p.end())).isEqualTo(list(row[6]));
        assertThat(periods).extracting(p -> String.valueOf(p.lastNoticeDay())).isEqualTo(list(row[7]));
        assertThat(term.maximumEnd(java.time.LocalDate.MAX)).hasToString(row[8]);
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).start())
                    .isEqualTo(periods.get(i - 1).end().plusDays(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"2024-05-31,P3M,2024-02-29", "2027-12-31,P3M,2027-09-30"})
    void noticeDayOfAShortMonthIsItsLastDay(LocalDate end, Period notice, LocalDate day) {
        assertThat(end.minus(notice)).isEqualTo(day);
    }

    @Test
    void startOnALeapDayEndsBeforeTheLeapDay() {
        assertThat(Term.end(LocalDate.of(2024, 2, 29), List.of(Period.ofYears(4))))
                .isEqualTo(LocalDate.of(2028, 2, 28));
        assertThat(Term.end(LocalDate.of(2023, 8, 31), List.of(Period.ofMonths(6))))
                .isEqualTo(LocalDate.of(2024, 2, 28));
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }
}

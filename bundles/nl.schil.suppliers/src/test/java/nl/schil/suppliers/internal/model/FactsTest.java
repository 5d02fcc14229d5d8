package nl.schil.suppliers.internal.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.suppliers.internal.model.Blocking.Ground;
import nl.schil.suppliers.internal.model.CategoryStatus.Status;
import nl.schil.suppliers.internal.model.Certificate.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds on a day is computed from dates; what is unknown stays unknown. */
class FactsTest {
    private static final LocalDate RECORDED = LocalDate.of(2026, 3, 1);

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2026-12-31, 2023-12-31, FUTURE",
        "2024-01-01, 2026-12-31, 2024-01-01, VALID",
        "2024-01-01, 2026-12-31, 2026-12-31, VALID",
        "2024-01-01, 2026-12-31, 2027-01-01, EXPIRED",
        "2024-01-01,           , 2026-06-01, UNKNOWN",
        "2024-01-01,           , 2023-06-01, FUTURE",
        "          , 2026-12-31, 2026-03-01, VALID",
        "          , 2026-12-31, 2026-02-28, UNKNOWN",
        "          , 2026-12-31, 2027-01-01, EXPIRED",
        "          ,           , 2026-06-01, UNKNOWN"
    })
    void a_certificate_is_valid_when_its_dates_say_so(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate asOf, Validity validity) {
        Certificate certificate =
                new Certificate("c", "s", Kind.CO2PL, null, "trede 5", "4.0", from, to, null, "SKAO", RECORDED, 1);
        assertThat(certificate.on(asOf)).isEqualTo(validity);
    }

    @ParameterizedTest
    @CsvSource({"2025-12-31, FUTURE", "2026-01-01, VALID", "2027-12-31, VALID", "2028-01-01, EXPIRED"})
    void a_blocking_holds_on_its_first_and_last_day(LocalDate asOf, Validity validity) {
        Blocking blocking = new Blocking(
                "b", "s", "o", Ground.AW_2_87, "feiten", LocalDate.of(2026, 1, 1), LocalDate.of(2027, 12, 31), 1);
        assertThat(blocking.on(asOf)).isEqualTo(validity);
    }

    @Test
    void a_status_that_lasts_holds_until_another_begins() {
        CategoryStatus candidate = status(Status.KANDIDAAT, "2025-01-01", null);
        CategoryStatus qualified = status(Status.GEKWALIFICEERD, "2026-01-01", null);
        assertThat(candidate.on(LocalDate.of(2030, 1, 1))).isEqualTo(Validity.VALID);
        assertThat(candidate.isSucceededBy(qualified)).isTrue();
        assertThat(candidate.endedBefore(qualified).to()).isEqualTo("2025-12-31");
        assertThat(candidate.endedBefore(qualified).overlaps(qualified)).isFalse();
        assertThat(qualified.isSucceededBy(candidate)).isFalse();
        assertThat(qualified.overlaps(candidate)).isTrue();
    }

    @Test
    void two_figures_for_one_year_are_both_shown_and_the_newest_source_is_used() {
        Turnover first = turnover("1", 2025, 1_000, "CBS", "2026-01-31");
        Turnover second = turnover("2", 2025, 1_200, "Jaarrekening", "2026-04-30");
        Turnover other = turnover("3", 2024, 900, "Jaarrekening", "2025-04-30");
        List<Turnover> all = List.of(first, second, other);
        assertThat(all).filteredOn(t -> t.isContradicted(all)).containsExactly(first, second);
        assertThat(all).filteredOn(t -> t.isUsed(all)).containsExactly(second, other);
    }

    @Test
    void two_sources_that_agree_do_not_contradict() {
        Turnover first = turnover("1", 2025, 1_000, "CBS", "2026-01-31");
        Turnover second = turnover("2", 2025, 1_000, "Jaarrekening", "2026-04-30");
        assertThat(first.isContradicted(List.of(first, second))).isFalse();
    }

    private static CategoryStatus status(Status status, String from, @Nullable String to) {
        return new CategoryStatus(
                status.name(),
                "s",
                "o",
                "Kantoorinrichting",
                status,
                LocalDate.parse(from),
                to == null ? null : LocalDate.parse(to),
                1);
    }

    private static Turnover turnover(String id, int year, long cents, String source, String date) {
        return new Turnover(id, "s", year, cents, "EUR", source, LocalDate.parse(date), 1);
    }
}

package nl.schil.workbench.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import nl.schil.kernel.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DutchWorkingDaysTest {
    private final DutchWorkingDays days = new DutchWorkingDays(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01", // New Year's Day
                "2026-04-03", // Good Friday, equated (art. 3 lid 2)
                "2026-04-06", // Easter Monday
                "2026-04-27", // King's Day
                "2026-05-05", // 5 May, every year
                "2026-05-14", // Ascension Day
                "2026-05-25", // Whit Monday
                "2026-12-25",
                "2025-12-26",
                "2027-05-05"
            })
    void theDaysOfTheAlgemeneTermijnenwetAreNoWorkingDays(LocalDate day) {
        assertThat(days.isWorkingDay(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24, 2026-11-24", // a Tuesday
        "2026-11-28, 2026-11-27", // Saturday
        "2026-11-29, 2026-11-27", // Sunday
        "2026-12-26, 2026-12-24", // Christmas on Friday and Saturday
        "2026-04-06, 2026-04-02", // Easter: back over the weekend and Good Friday
        "2027-01-01, 2026-12-31",
        "2025-04-26, 2025-04-25", // King's Day on Saturday, as 27 April is a Sunday
        "2020-09-30, 2020-09-30"
    })
    void theLastWorkingDayIsOnOrBeforeTheDay(LocalDate day, LocalDate working) {
        assertThat(days.lastOnOrBefore(day)).isEqualTo(working);
    }

    @Test
    void kingsDayIsADayEarlierWhenItIsASunday() {
        assertThat(days.holidays(LocalDate.of(2025, 4, 22), LocalDate.of(2025, 4, 30)))
                .extracting(WorkingDays.Holiday::date)
                .containsExactly(LocalDate.of(2025, 4, 26));
    }

    @Test
    void configuredDaysAreClosedToo() {
        LocalDate bridge = LocalDate.of(2026, 5, 15);
        assertThat(new DutchWorkingDays(Set.of(bridge)).lastOnOrBefore(bridge)).isEqualTo(LocalDate.of(2026, 5, 13));
    }

    @Test
    void everyHolidayHasAName() throws IOException {
        JsonNode texts = new ObjectMapper()
                .readTree(Path.of("src/main/resources/ui/nl.json").toFile());
        assertThat(days.holidays(LocalDate.of(2015, 1, 1), LocalDate.of(2045, 12, 31)))
                .hasSizeGreaterThan(300)
                .allMatch(holiday -> texts.has(holiday.name().key()));
        assertThat(texts.has("workbench.holiday.closed")).isTrue();
    }
}

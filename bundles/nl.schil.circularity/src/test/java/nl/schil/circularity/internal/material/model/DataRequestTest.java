package nl.schil.circularity.internal.material.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.schil.circularity.internal.material.model.RequestEvent.Kind;
import org.junit.jupiter.api.Test;

class DataRequestTest {
    private static final Party NOOR = new Party(Side.BUYER, "noor", "Noor");

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 9, day);
    }

    private static DataRequest asked() {
        return new DataRequest(
                "r-1",
                "o-1",
                1,
                "s-1",
                null,
                null,
                "Stoel",
                new Period(2026, null),
                day(15),
                null,
                "noor",
                "Noor",
                day(1),
                List.of(new RequestEvent(Kind.REQUESTED, day(1), NOOR, null, List.of())));
    }

    private static DataRequest after(DataRequest request, Kind kind, int day) {
        return request.with(new RequestEvent(kind, day(day), NOOR, null, List.of()));
    }

    @Test
    void theStateOfAnyDayFollowsFromWhatHappenedUntilThen() {
        DataRequest request = after(after(after(asked(), Kind.RECEIVED, 10), Kind.RETURNED, 12), Kind.RECEIVED, 20);
        assertThat(request.state(day(9))).isEqualTo(RequestState.REQUESTED);
        assertThat(request.state(day(10))).isEqualTo(RequestState.RECEIVED);
        assertThat(request.state(day(12))).isEqualTo(RequestState.RETURNED);
        assertThat(request.state(day(20))).isEqualTo(RequestState.RECEIVED);
        assertThat(after(after(request, Kind.CHECKED, 21), Kind.ACCEPTED, 22).state(day(25)))
                .isEqualTo(RequestState.ACCEPTED);
    }

    @Test
    void itIsLateOnlyWhileTheSupplierHasToAnswerAndTheLastDayIsInside() {
        DataRequest request = after(asked(), Kind.REMINDED, 14);
        assertThat(request.late(day(15))).isFalse();
        assertThat(request.late(day(16))).isTrue();
        DataRequest answered = after(request, Kind.RECEIVED, 16);
        assertThat(answered.late(day(17))).isFalse();
        assertThat(after(answered, Kind.RETURNED, 18).late(day(18))).isTrue();
        assertThat(after(answered, Kind.RETURNED, 18).returned(day(18))).isPresent();
        assertThat(answered.returned(day(17))).isEmpty();
    }

    @Test
    void periodsHaveTheirLastDayAndOverlapWithTheWholeYear() {
        assertThat(new Period(2028, 1).to()).isEqualTo(LocalDate.of(2028, 3, 31));
        assertThat(new Period(2026, null).to()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(new Period(2026, 3).from()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(new Period(2026, 3).overlaps(new Period(2026, null))).isTrue();
        assertThat(new Period(2026, 3).overlaps(new Period(2026, 2))).isFalse();
        assertThat(new Period(2026, 3).overlaps(new Period(2025, 3))).isFalse();
        assertThat(new Period(2026, 3)).hasToString("2026-Q3");
    }
}

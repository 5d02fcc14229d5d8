package nl.schil.market.internal.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import nl.schil.market.internal.model.PromiseStanding.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PromiseTest {
    private static final LocalDate DUE = LocalDate.of(2026, 6, 30);

    private static Promise promise(Promise.Way way, String unit, String amount, @Nullable String base) {
        return promise(way, unit, amount, base, null);
    }

    private static Promise promise(
            Promise.Way way, String unit, String amount, @Nullable String base, @Nullable LocalDate withdrawn) {
        return new Promise(
                "b-1",
                "org-a",
                1,
                "c-1",
                null,
                null,
                "Belofte",
                Promise.Kind.PRICE,
                way,
                unit,
                false,
                new BigDecimal(amount),
                base == null ? null : new BigDecimal(base),
                "Bijlage",
                LocalDate.of(2026, 1, 1),
                DUE,
                "p-noor",
                LocalDate.of(2026, 1, 1),
                "p-noor",
                null,
                withdrawn);
    }

    private static PromiseFigure figure(int month, String amount, boolean confirmed) {
        LocalDate from = LocalDate.of(2026, month, 1);
        LocalDate until = from.plusMonths(1).minusDays(1);
        return new PromiseFigure(
                "f-" + month,
                "b-1",
                from,
                until,
                new BigDecimal(amount),
                "Rapport",
                until,
                "p-sam",
                confirmed ? until : null,
                confirmed ? "p-noor" : null,
                null);
    }

    @Test
    void aSumAddsUpWhatWasConfirmedAndShowsWhatWasOnlyClaimedApart() {
        Promise promise = promise(Promise.Way.SUM, "ton", "100", null);
        PromiseStanding standing = PromiseStanding.of(
                promise, List.of(figure(1, "30", true), figure(2, "25", false), figure(3, "20", true)), DUE);
        assertThat(standing.confirmed()).isEqualByComparingTo("50");
        assertThat(standing.claimed()).isEqualByComparingTo("25");
        assertThat(standing.part()).isEqualByComparingTo("0.5");
        assertThat(standing.state()).isEqualTo(State.RUNNING);
        assertThat(PromiseStanding.of(promise, List.of(), DUE.plusDays(1)))
                .returns(State.LATE, PromiseStanding::state)
                .returns(false, PromiseStanding::known)
                .returns(null, PromiseStanding::part);
    }

    @Test
    void aLevelIsThePartOfTheWayFromItsBaseAndOnlyTheNewestCounts() {
        Promise less = promise(Promise.Way.LEVEL, "%", "5", "12");
        PromiseStanding standing = PromiseStanding.of(less, List.of(figure(1, "4", true), figure(2, "8.5", true)), DUE);
        assertThat(standing.confirmed()).isEqualByComparingTo("8.5");
        assertThat(standing.part()).isEqualByComparingTo("0.5");
        PromiseStanding older = PromiseStanding.of(less, List.of(figure(1, "4", false), figure(2, "5", true)), DUE);
        assertThat(older.claimed()).isNull();
        assertThat(older.state()).isEqualTo(State.KEPT);
        assertThat(PromiseStanding.of(less, List.of(figure(1, "13", true)), DUE).part())
                .isNegative();
    }

    @Test
    void aDayBeforeTheConfirmationItIsClaimedAndAfterItsWithdrawalAPromiseCountsNoMore() {
        PromiseFigure figure = figure(1, "100", true);
        Promise promise = promise(Promise.Way.SUM, "ton", "100", null, DUE);
        assertThat(PromiseStanding.of(promise, List.of(figure), figure.until().minusDays(1))
                        .known())
                .isFalse();
        assertThat(PromiseStanding.of(promise, List.of(figure), figure.until()).state())
                .isEqualTo(State.KEPT);
        assertThat(PromiseStanding.of(promise, List.of(figure), DUE).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void totalsNeverAddUnitsAndSayOnHowManyTheyRest() {
        Promise tonnes = promise(Promise.Way.SUM, "ton", "100", null);
        Promise pieces = promise(Promise.Way.SUM, "stuks", "10", null);
        Promise level = promise(Promise.Way.LEVEL, "%", "98", "90");
        List<PromiseTotal> totals = PromiseTotal.of(List.of(
                PromiseStanding.of(tonnes, List.of(figure(1, "60", true), figure(2, "10", false)), DUE),
                PromiseStanding.of(tonnes, List.of(), DUE),
                PromiseStanding.of(pieces, List.of(figure(1, "4", false)), DUE),
                PromiseStanding.of(level, List.of(figure(1, "99", true)), DUE),
                PromiseStanding.of(promise(Promise.Way.SUM, "ton", "9", null, DUE), List.of(), DUE)));
        assertThat(totals).extracting(PromiseTotal::unit).containsExactly("stuks", "ton", "%");
        PromiseTotal sum = totals.get(1);
        assertThat(sum.promises()).isEqualTo(2);
        assertThat(sum.known()).isEqualTo(1);
        assertThat(sum.promised()).isEqualByComparingTo("200");
        assertThat(sum.confirmed()).isEqualByComparingTo("60");
        assertThat(sum.claimed()).isEqualByComparingTo("10");
        assertThat(sum.unknown()).isEqualByComparingTo("100");
        assertThat(sum.ratio()).isEqualByComparingTo("0.6");
        assertThat(totals.get(0).confirmed()).isNull();
        assertThat(totals.get(0).ratio()).isEqualByComparingTo("0");
        assertThat(totals.get(2).promised()).isNull();
        assertThat(totals.get(2).kept()).isEqualTo(1);
    }

    @Test
    void whatCannotBeMeasuredIsNoPromise() {
        assertThatThrownBy(() -> promise(Promise.Way.LEVEL, "%", "98", null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(Promise.Way.LEVEL, "%", "98", "98.0"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> promise(Promise.Way.SUM, "ton", "0", null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

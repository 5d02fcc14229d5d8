package nl.schil.performance.internal.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** KPIs, scorecards and measurements to test with. */
public final class Examples {
    private Examples() {}

    public static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    public static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    public static Kpi kpi(String code, Rhythm rhythm, String weight) {
        return new Kpi(
                code,
                "Naam van " + code,
                "%",
                Direction.HIGHER,
                number("100"),
                number("0"),
                BigDecimal.ZERO,
                rhythm,
                Anchoring.CALENDAR,
                number(weight),
                KpiSource.MANUAL,
                null);
    }

    public static Scorecard card(String id, String template, LocalDate starts) {
        return new Scorecard(
                id,
                "org-a",
                1,
                "Kaart " + id,
                template,
                "supplier-1",
                null,
                "Leverancier 1",
                starts,
                null,
                starts,
                null);
    }

    public static Measurement value(String kpi, Span period, String value) {
        return new Measurement(
                kpi,
                period,
                Answer.VALUE,
                number(value),
                null,
                null,
                Side.BUYER,
                false,
                1,
                period.until().plusDays(3),
                "me");
    }

    public static Measurement without(String kpi, Span period, Answer answer) {
        return new Measurement(
                kpi,
                period,
                answer,
                null,
                null,
                null,
                Side.BUYER,
                false,
                1,
                period.until().plusDays(3),
                "me");
    }

    public static Span quarter(int year, int number) {
        LocalDate from = LocalDate.of(year, number * 3 - 2, 1);
        return new Span(from, from.plusMonths(3).minusDays(1));
    }

    /** Three KPIs of different rhythms, one of them anchored to the contract. */
    public static List<Kpi> mixed() {
        return List.of(
                kpi("a", Rhythm.MONTH, "1"),
                kpi("b", Rhythm.QUARTER, "2"),
                new Kpi(
                        "c",
                        "Jaarlijks",
                        null,
                        Direction.LOWER,
                        number("2"),
                        number("12"),
                        BigDecimal.ZERO,
                        Rhythm.YEAR,
                        Anchoring.CONTRACT,
                        number("1.5"),
                        KpiSource.IMPORT,
                        null));
    }

    /** Random answers about random periods of a scorecard that is over or runs. */
    public static List<Measurement> random(Random dice, Scorecard card, List<Kpi> kpis) {
        List<Measurement> measurements = new ArrayList<>();
        for (Kpi kpi : kpis) {
            Span span = kpi.period(card.startsOn(), card.anchorOn());
            for (int i = 0; i < 8; i++) {
                int roll = dice.nextInt(5);
                if (roll < 2) {
                    measurements.add(value(kpi.code(), span, Integer.toString(dice.nextInt(101))));
                } else if (roll < 4) {
                    measurements.add(without(kpi.code(), span, roll == 2 ? Answer.NO_DATA : Answer.NOT_APPLICABLE));
                }
                span = kpi.period(span.until().plusDays(1), card.anchorOn());
            }
        }
        return measurements;
    }
}

package nl.schil.exchange.internal.value;

import static org.assertj.core.api.Assertions.assertThat;

import nl.schil.exchange.internal.model.DateOrder;
import nl.schil.exchange.internal.model.DecimalMark;
import org.junit.jupiter.api.Test;

class EvidenceTest {
    private static DateEvidence dates(String... texts) {
        DateEvidence evidence = new DateEvidence();
        for (String text : texts) {
            evidence.add(text);
        }
        return evidence;
    }

    private static NumberEvidence numbers(boolean money, String... texts) {
        NumberEvidence evidence = new NumberEvidence();
        for (String text : texts) {
            evidence.add(text, money);
        }
        return evidence;
    }

    @Test
    void aDayAbove12TellsTheOrder() {
        assertThat(dates("3/4/2026", "31/4/2026").ambiguous()).isFalse();
        assertThat(dates("3/4/2026", "31/1/2026").order(null)).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(dates("3/4/2026", "1/31/2026").order(null)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(dates("3/4/2026", "1/31/2026").formats(DateOrder.MONTH_FIRST))
                .containsExactly("M/d/yyyy");
    }

    @Test
    void withoutSuchADayTheOrderIsAmbiguousAndDutch() {
        assertThat(dates("3/4/2026", "5/6/2026").ambiguous()).isTrue();
        assertThat(dates("3/4/2026").order(null)).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(dates("3/4/2026").order(DateOrder.MONTH_FIRST)).isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(dates("2026-04-03", "4/4/2026").ambiguous())
                .as("nothing to doubt")
                .isFalse();
        assertThat(dates("31/1/2026", "1/31/2026").ambiguous()).as("both ways").isTrue();
    }

    @Test
    void theWaysOfWritingAreShown() {
        assertThat(dates("31-1-2026", "1/2/2026", "2026-01-01", "20260101").formats(DateOrder.DAY_FIRST))
                .containsExactly("d-M-yyyy", "d/M/yyyy", "yyyy-MM-dd", "yyyyMMdd");
    }

    @Test
    void decimalsTellTheMark() {
        assertThat(numbers(false, "1.234", "12,5").mark(null, DecimalMark.POINT))
                .isEqualTo(DecimalMark.COMMA);
        assertThat(numbers(false, "1.234.567").mark(null, DecimalMark.POINT)).isEqualTo(DecimalMark.COMMA);
        assertThat(numbers(false, "1,234.5").mark(null, DecimalMark.COMMA)).isEqualTo(DecimalMark.POINT);
        assertThat(numbers(false, "1.234,5").mark(null, DecimalMark.POINT)).isEqualTo(DecimalMark.COMMA);
        assertThat(numbers(false, "1.234").ambiguous()).isTrue();
        assertThat(numbers(true, "1.234").ambiguous())
                .as("an amount has at most two decimals")
                .isFalse();
    }
}

package nl.schil.performance.internal.store;

import static nl.schil.performance.internal.model.Examples.card;
import static nl.schil.performance.internal.model.Examples.day;
import static nl.schil.performance.internal.model.Examples.kpi;
import static nl.schil.performance.internal.model.Examples.quarter;
import static nl.schil.performance.internal.model.Examples.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.performance.internal.application.ClosePeriod;
import nl.schil.performance.internal.application.RecordMeasurements;
import nl.schil.performance.internal.model.Closing;
import nl.schil.performance.internal.model.Kpi;
import nl.schil.performance.internal.model.Rhythm;
import nl.schil.performance.internal.model.ScoreBook;
import nl.schil.performance.internal.model.Scorecards;
import nl.schil.performance.internal.model.Template;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionsAndClosingsTest {
    private static final LocalDate TODAY = day("2026-11-24");
    private static final List<Kpi> FIRST = List.of(kpi("a", Rhythm.QUARTER, "1"), kpi("b", Rhythm.QUARTER, "1"));
    private static final List<Kpi> SECOND = List.of(kpi("a", Rhythm.QUARTER, "3"), kpi("b", Rhythm.QUARTER, "1"));

    @TempDir
    Path directory;

    private TestRegister register;
    private Template template;

    @BeforeEach
    void open() {
        register = new TestRegister(directory, TODAY);
        template = register.template("t", FIRST);
        register.add(
                card("1", "t", day("2026-01-01")),
                value("a", quarter(2026, 2), "40"),
                value("b", quarter(2026, 2), "80"),
                value("a", quarter(2026, 3), "20"),
                value("b", quarter(2026, 3), "60"));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private ScoreBook book() {
        return register.scorecards.find(OrganisationScope.ALL, "1").orElseThrow();
    }

    private Result<Closing> close(String until) {
        return new ClosePeriod(register.scorecards).close(Actor.SYSTEM, book(), 1, until, TODAY);
    }

    private Result<Scorecards.Recorded> record(String period, String value, String note) {
        return new RecordMeasurements(register.scorecards)
                .record(
                        Actor.SYSTEM,
                        book(),
                        List.of(new RecordMeasurements.Asked("a", period, null, value, null, note, null, null)),
                        TODAY);
    }

    private static String code(Result<?> result) {
        return ((Result.Refused<?>) result).violations().get(0).code();
    }

    private List<String> closings() {
        return register.scorecards.closings(book().card()).stream()
                .map(one -> one.period().until() + " " + one.revision() + " "
                        + one.score().stripTrailingZeros().toPlainString() + " " + one.reason())
                .toList();
    }

    @Test
    void a_closed_period_keeps_its_score_and_a_correction_is_a_revision_beside_it() {
        assertThat(close("2026-06-30")).isInstanceOf(Result.Accepted.class);
        assertThat(code(close("2026-06-30"))).isEqualTo("performance.closing.closed");
        assertThat(code(close("2026-06-29"))).isEqualTo("performance.closing.period");
        assertThat(code(close("2026-12-31"))).isEqualTo("performance.closing.running");
        assertThat(code(close(null))).isEqualTo("problem.field.required");
        assertThat(code(record("2026-Q2", "60", null))).isEqualTo("performance.measure.closed");
        assertThat(record("2026-Q3", "50", null)).isInstanceOf(Result.Accepted.class);
        assertThat(closings()).containsExactly("2026-06-30 1 60 null");
        assertThat(record("2026-Q2", "60", "Herteld")).isInstanceOf(Result.Accepted.class);
        assertThat(closings()).containsExactly("2026-06-30 1 60 null", "2026-06-30 2 70 Herteld");
        assertThat(register.database.actions()).contains("performance.close-period");
    }

    @Test
    void a_draft_changes_no_score_until_it_is_put_in_force_and_then_every_one_but_the_closed() {
        close("2026-06-30");
        Template drafted = register.templates.draft(Actor.SYSTEM, template, SECOND);
        assertThat(drafted.draft()).isEqualTo(SECOND);
        assertThat(drafted.kpis()).isEqualTo(FIRST);
        assertThat(book().score(TODAY).value()).isEqualByComparingTo("40");
        ScoreBook tried =
                register.templates.books(drafted, null, 10).items().get(0).with(SECOND);
        assertThat(tried.score(TODAY).value()).isEqualByComparingTo("30");

        Template active = register.templates.activate(Actor.SYSTEM, drafted, TODAY);
        assertThat(active.edition()).isEqualTo(2);
        assertThat(active.draft()).isNull();
        assertThat(book().score(TODAY).value()).isEqualByComparingTo("30");
        assertThat(register.database.<Long>read(reading -> reading.one(
                                "SELECT score FROM performance_standing WHERE scorecard_id = '1' AND from_on <= ? AND until_on >= ?",
                                row -> row.getLong(1),
                                TODAY,
                                TODAY)
                        .orElseThrow()))
                .isEqualTo(3000);
        assertThat(closings()).containsExactly("2026-06-30 1 60 null");
        record("2026-Q2", "60", "Herteld");
        assertThat(closings()).as("by the edition it was closed with").contains("2026-06-30 2 70 Herteld");
        assertThat(register.templates.editions(active))
                .extracting(one -> one.number())
                .containsExactly(2);
    }

    @Test
    void a_draft_is_replaced_and_discarded_and_a_stale_change_is_refused() {
        Template drafted = register.templates.draft(Actor.SYSTEM, template, SECOND);
        assertThatThrownBy(() -> register.templates.draft(Actor.SYSTEM, template, SECOND))
                .isInstanceOf(Scorecards.Stale.class);
        Template again = register.templates.draft(Actor.SYSTEM, drafted, SECOND.subList(0, 1));
        assertThat(again.draft()).hasSize(1);
        assertThat(register.templates.draft(Actor.SYSTEM, again, null).draft()).isNull();
    }

    @Test
    void the_scorecards_of_a_template_come_page_by_page() {
        register.add(card("2", "t", day("2026-01-01")));
        register.add(card("3", "t", day("2026-01-01")));
        var first = register.templates.books(template, null, 2);
        assertThat(first.items()).hasSize(2);
        assertThat(register.templates.books(template, first.next(), 2).items())
                .extracting(book -> book.card().id())
                .containsExactly("3");
    }
}

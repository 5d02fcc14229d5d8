package nl.schil.workbench.internal.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.schil.kernel.decision.DecisionMoment;
import nl.schil.kernel.decision.DecisionMoment.Status;
import nl.schil.kernel.text.Text;
import org.junit.jupiter.api.Test;

class CalendarFileTest {
    private static String written(DecisionMoment... moments) throws IOException {
        CalendarFile file = new CalendarFile(
                (locale, text) ->
                        text.key().equals("contracts.decision.option") ? "Besluit optie 3, of niet; kies" : text.key(),
                new DutchWorkingDays(Set.of()),
                Locale.forLanguageTag("nl"),
                URI.create("https://schil.example.org/api/v1/"),
                Instant.parse("2026-11-24T09:00:00Z"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.write(List.of(moments), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static DecisionMoment moment(String label) {
        return moment(label, LocalDate.of(2026, 12, 31));
    }

    private static DecisionMoment moment(String label, LocalDate date) {
        return new DecisionMoment(
                "0198c6a5:notice:2",
                date,
                "OPTION_OR_NOTICE",
                Text.of("contracts.decision.option"),
                Text.of("contracts.consequence"),
                List.of("EXERCISE"),
                "contract",
                "0198c6a5",
                label,
                "/contracts/0198c6a5",
                "org-1",
                null,
                Status.OPEN,
                null,
                null);
    }

    /** The lines of the file with folded ones joined. */
    private static List<String> lines(String calendar) {
        return List.of(calendar.replaceAll("\r\n[ \t]", "").split("\r\n"));
    }

    @Test
    void a_decision_is_a_whole_day_with_a_stable_uid_and_a_link_to_its_page() throws IOException {
        assertThat(lines(written(moment("RAAM-1"))))
                .contains(
                        "BEGIN:VCALENDAR",
                        "METHOD:PUBLISH",
                        "UID:0198c6a5:notice:2@schil",
                        "DTSTAMP:20261124T090000Z",
                        "DTSTART;VALUE=DATE:20261231",
                        "DTEND;VALUE=DATE:20270101",
                        "SUMMARY:Besluit optie 3\\, of niet\\; kies · RAAM-1",
                        "URL:https://schil.example.org/contracts/0198c6a5",
                        "TRANSP:TRANSPARENT",
                        "END:VCALENDAR");
    }

    @Test
    void a_day_on_which_nobody_works_names_the_last_working_day() throws IOException {
        assertThat(written(moment("RAAM-1"))).doesNotContain("workbench.calendar.working-day");
        DecisionMoment christmas = moment("RAAM-1", LocalDate.of(2026, 12, 26));
        assertThat(lines(written(christmas)))
                .contains("DTSTART;VALUE=DATE:20261226")
                .anyMatch(line -> line.startsWith("DESCRIPTION:") && line.contains("workbench.calendar.working-day"));
    }

    @Test
    void text_cannot_add_lines_of_its_own() throws IOException {
        assertThat(lines(written(moment("x\r\nEND:VEVENT\r\nBEGIN:VALARM"))))
                .filteredOn(line -> line.startsWith("END:VEVENT") || line.startsWith("BEGIN:"))
                .containsExactly("BEGIN:VCALENDAR", "BEGIN:VEVENT", "END:VEVENT");
    }

    @Test
    void long_lines_are_folded() throws IOException {
        assertThat(written(moment("Café ".repeat(60))).split("\r\n")).allMatch(line -> line.length() <= 75);
    }

    @Test
    void a_calendar_without_decisions_is_a_calendar() throws IOException {
        assertThat(lines(written())).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR");
    }
}

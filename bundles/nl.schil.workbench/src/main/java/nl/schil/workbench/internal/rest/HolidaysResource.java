package nl.schil.workbench.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.calendar.WorkingDays;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The holidays by which working days are counted. */
@Component(service = HolidaysResource.class)
@JakartarsResource
@JSONRequired
@Path("holidays")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "decisions", description = "What must be decided, by when")
public final class HolidaysResource {
    private static final int MOST_YEARS = 10;

    private final WorkingDays days;
    private final Texts texts;
    private final Clock clock;

    /** A holiday as the interface shows it. */
    @Schema(name = "Holiday", description = "A day on which people do not work; weekends are not listed.")
    record HolidayView(
            @Schema(description = "The day.", example = "2026-04-27")
            LocalDate date,

            @Schema(description = "Stable name, for programs.", example = "workbench.holiday.KINGS_DAY")
            String code,

            @Schema(description = "What it is called, in the caller's language.", example = "Koningsdag")
            String name) {}

    @Activate
    public HolidaysResource(@Reference WorkingDays days, @Reference Texts texts, @Reference Clock clock) {
        this.days = days;
        this.texts = texts;
        this.clock = clock;
    }

    @GET
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "listHolidays",
            summary = "List the holidays",
            description = "The days of art. 3 lid 1 and 2 of the Algemene termijnenwet, with Good Friday and 5 May of"
                    + " every year, and the closed days that were configured; at most ten years at once.")
    public Page<HolidayView> list(
            @Parameter(description = "First day; today when absent.", example = "2026-01-01")
                    @QueryParam("from")
                    @Nullable String from,
            @Parameter(description = "Last day, included; one year later when absent.", example = "2026-12-31")
                    @QueryParam("to")
                    @Nullable String to,
            @Context HttpHeaders headers) {
        LocalDate first = AsOf.date("from", from, LocalDate.now(clock));
        LocalDate last = AsOf.date("to", to, first.plusYears(1));
        if (last.isBefore(first) || last.isAfter(first.plusYears(MOST_YEARS))) {
            throw ProblemException.invalid(
                    Violation.of("to", last.toString(), "workbench.holidays.range", "years", MOST_YEARS));
        }
        Locale locale = Languages.of(headers);
        return new Page<>(
                days.holidays(first, last).stream()
                        .map(h -> new HolidayView(h.date(), h.name().key(), texts.say(locale, h.name())))
                        .toList(),
                null);
    }
}

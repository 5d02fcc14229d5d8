package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.contracts.internal.model.change.ThresholdPeriod;
import nl.schil.contracts.internal.store.ChangeLawReference;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The EU thresholds, as reference data. */
@Component(service = ThresholdsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/thresholds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ThresholdsResource {
    private final ChangeLawReference law;

    @Activate
    public ThresholdsResource(@Reference ChangeLawReference law) {
        this.law = law;
    }

    @Schema(name = "Thresholds", description = "The EU thresholds per two years; other years are unknown.")
    public record ThresholdsJson(
            @Schema(description = "Version of the reference data.", example = "2026-11-24")
            String version,

            @Schema(description = "ISO 4217.", example = "EUR")
            String currency,

            @Schema(description = "By period.") List<ThresholdPeriodJson> items) {}

    @Schema(name = "ThresholdPeriod", description = "The EU thresholds of two years, VAT excluded.")
    public record ThresholdPeriodJson(
            @Schema(description = "First day.", example = "2026-01-01")
            LocalDate from,

            @Schema(description = "Last day.", example = "2027-12-31")
            LocalDate until,

            @Schema(
                    description =
                            "Euros: CENTRAL and SUB_CENTRAL for supplies and services of central government and other"
                                    + " authorities, WORKS, CONCESSION, SOCIAL for social and other specific services.",
                    type = "object",
                    example = "{\"CENTRAL\":140000}")
            Map<String, BigDecimal> amounts,

            @Schema(description = "Where they were published.", example = "(EU) 2025/2152")
            String regulation,

            @Schema(description = "Where they were read.", example = "[\"https://single-market-economy.ec.europa.eu\"]")
            List<String> sources) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listThresholds",
            summary = "Read the EU thresholds",
            description = "The amounts that changes on art. 2.163b are tested against, by period and kind of contract.")
    @ApiResponse(
            responseCode = "200",
            description = "The thresholds.",
            content = @Content(schema = @Schema(implementation = ThresholdsJson.class)))
    public ThresholdsJson list() {
        return new ThresholdsJson(
                law.current().thresholdVersion(),
                "EUR",
                law.current().thresholds().stream()
                        .map(ThresholdsResource::period)
                        .toList());
    }

    private static ThresholdPeriodJson period(ThresholdPeriod period) {
        Map<String, BigDecimal> amounts = new TreeMap<>();
        period.cents().forEach((group, cents) -> amounts.put(group.name(), BigDecimal.valueOf(cents, 2)));
        return new ThresholdPeriodJson(period.from(), period.until(), amounts, period.regulation(), period.sources());
    }
}

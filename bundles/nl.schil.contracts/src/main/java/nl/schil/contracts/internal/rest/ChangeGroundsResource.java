package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.schil.contracts.internal.model.change.ChangeLaw;
import nl.schil.contracts.internal.model.change.Condition;
import nl.schil.contracts.internal.model.change.GroundRule;
import nl.schil.contracts.internal.store.ChangeLawReference;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The grounds of the law to change a contract, as reference data. */
@Component(service = ChangeGroundsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/change-grounds")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class ChangeGroundsResource {
    private final ChangeLawReference law;
    private final ChangeRendering rendering;

    @Activate
    public ChangeGroundsResource(@Reference ChangeLawReference law, @Reference ChangeRendering rendering) {
        this.law = law;
        this.rendering = rendering;
    }

    @Schema(name = "ContractChangeGrounds", description = "The grounds to change a contract without a new tender.")
    public record GroundsJson(
            @Schema(description = "Version of the reference data.", example = "2026-11-24")
            String version,

            @Schema(description = "The law.", example = "Aanbestedingswet 2012 (BWBR0032203)")
            String law,

            @Schema(description = "First day of these rules.", example = "2016-07-01")
            LocalDate validFrom,

            @Schema(description = "In the order of the test: c, d, e, f, b, g.")
            List<GroundRuleJson> items) {}

    @Schema(name = "ContractChangeGround", description = "What the law asks for one ground.")
    public record GroundRuleJson(
            @Schema(description = "Article.", example = "2.163b")
            String article,

            @Schema(description = "Its name in the caller's language.", example = "Kleine wijziging")
            String title,

            @Schema(
                    description = "Provision of the directive that it implements.",
                    example = "2014/24/EU art. 72 lid 2")
            String directive,

            @Schema(description = "Code of the eForms list modification-justification.", example = "mod-minv")
            String eforms,

            @Schema(description = "Whether a change on it must be announced.", example = "false")
            boolean notice,

            @Schema(
                    description = "Percentages of the original value, by nature or ALL.",
                    type = "object",
                    example = "{\"WORKS\":15}")
            Map<String, Integer> percent,

            @Schema(description = "Its conditions.") List<ConditionRuleJson> conditions,

            @Schema(description = "Where the rule was read.", example = "[\"https://wetten.overheid.nl/BWBR0032203\"]")
            List<String> sources) {}

    @Schema(name = "ContractChangeCondition", description = "One condition of a ground.")
    public record ConditionRuleJson(
            @Schema(description = "Stable name; an answer is given under it.", example = "nature-unchanged")
            String code,

            @Schema(
                    description = "ANSWER when somebody answers; SHARE, THRESHOLD and PRICE are computed.",
                    example = "ANSWER")
            Condition.Test test,

            @Schema(
                    description = "The question or what is computed, in the caller's language.",
                    example = "Blijft de algemene aard van de opdracht gelijk?")
            String text,

            @Schema(description = "The answer that meets it.", example = "true")
            boolean expected,

            @Schema(description = "Of conditions with the same name here one is enough.", example = "replacement")
            @Nullable String alternative) {}

    @GET
    @Permission("contracts.read")
    @Operation(
            operationId = "listChangeGrounds",
            summary = "Read the grounds to change a contract",
            description =
                    "Art. 2.163b to g of the Aanbestedingswet 2012 with their conditions, percentages and sources.")
    @ApiResponse(
            responseCode = "200",
            description = "The grounds.",
            content = @Content(schema = @Schema(implementation = GroundsJson.class)))
    public GroundsJson list(@Context HttpHeaders headers) {
        ChangeLaw current = law.current();
        Locale locale = ContractAnswers.language(headers);
        return new GroundsJson(
                current.version(),
                current.law(),
                current.validFrom(),
                current.grounds().stream().map(rule -> ground(rule, locale)).toList());
    }

    private GroundRuleJson ground(GroundRule rule, Locale locale) {
        return new GroundRuleJson(
                rule.ground().article(),
                rendering.say(Text.of("contracts.change.ground." + rule.ground().article()), locale),
                rule.directive(),
                rule.eforms(),
                rule.notice(),
                rule.percent(),
                rule.conditions().stream()
                        .map(c -> new ConditionRuleJson(
                                c.code(),
                                c.test(),
                                rendering.say(Text.of("contracts.change.condition." + c.code()), locale),
                                c.expected(),
                                c.alternative()))
                        .toList(),
                rule.sources());
    }
}

package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import nl.schil.circularity.internal.material.application.Calculate;
import nl.schil.circularity.internal.material.application.Calculation;
import nl.schil.circularity.internal.material.application.ReadContent;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Fields;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Permission;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Calculates what somebody fills in; keeps nothing. */
@Component(service = CalculateResource.class)
@JakartarsResource
@JSONRequired
@Path("circularity/materials/calculate")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "circularity", description = "Circularity goals and materials")
public final class CalculateResource {
    private final MaterialDesk desk;

    @Activate
    public CalculateResource(@Reference MaterialDesk desk) {
        this.desk = desk;
    }

    @POST
    @Permission(CircularityDesk.READ)
    @Operation(
            operationId = "calculateMaterials",
            summary = "Calculate MCI, MKI, R-profile and balance",
            description = "Of what is sent; nothing is kept. Every figure has what it was made of, or what is missing.")
    public CalculationJson calculate(CalculateInput input, @Context HttpHeaders headers) {
        return calculated(input, desk.rendering(headers));
    }

    static CalculationJson calculated(CalculateInput input, Rendering rendering) {
        Fields fields = new Fields();
        Calculate calculator = input.calculator(fields);
        ContentForm form = input.statement() == null ? ContentForm.empty("-") : input.statement();
        Fields whole = fields.part("statement");
        Content content = new ReadContent(whole)
                .read(form.product() == null || form.product().isBlank() ? form.about("-") : form);
        if (!fields.good()) {
            throw ProblemException.invalid(fields.violations());
        }
        Calculation calculation = calculator.of(content);
        return rendering.calculation(calculation, input.scenarioName());
    }
}

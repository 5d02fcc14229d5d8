package nl.schil.circularity.internal.material.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import nl.schil.circularity.internal.material.application.AskSupplier;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.model.DataRequest;
import nl.schil.circularity.internal.rest.CircularityDesk;
import nl.schil.kernel.Page;
import nl.schil.kernel.door.DoorVisit;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.workbook.Workbooks;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The request for which somebody of the supplier was invited. Which one it is follows from the invitation. */
@Component(service = DoorMaterialResource.class)
@JakartarsResource
@JSONRequired
@Path("door/material-statement")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "door", description = "What people of suppliers can reach with their invitation")
public final class DoorMaterialResource {
    private static final String PERMISSION = Permission.DOOR_FOR + AskSupplier.PURPOSE;

    private final DoorDesk door;

    @Activate
    public DoorMaterialResource(@Reference DoorDesk door) {
        this.door = door;
    }

    @GET
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnMaterialRequest",
            summary = "Show what was asked of the visitor",
            description = "With the answer so far, and why it came back.")
    public DoorJson show(@Context SecurityContext security) {
        return door.page(door.request(DoorVisit.of(security)));
    }

    @PUT
    @Permission(PERMISSION)
    @Operation(
            operationId = "keepOwnMaterialAnswer",
            summary = "Keep what was filled in so far",
            description = "The buyer sees it when it is handed in.")
    public DoorJson keep(ContentForm input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        DataRequest read = door.request(visit);
        CircularityDesk.done(() -> door.materials()
                .answering()
                .keep(visit.actor(), MaterialDesk.visitor(visit), read, input, door.today()));
        return door.page(read);
    }

    @POST
    @Path("submission")
    @Permission(PERMISSION)
    @Operation(
            operationId = "submitOwnMaterialAnswer",
            summary = "Hand the answer in",
            description = "All of it or nothing. What is absent is unknown.")
    public DoorJson submit(ContentForm input, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        DataRequest read = door.request(visit);
        return door.page(CircularityDesk.done(() -> door.materials()
                .answering()
                .submit(visit.actor(), MaterialDesk.visitor(visit), read, input, door.today())));
    }

    @POST
    @Path("calculation")
    @Permission(PERMISSION)
    @Operation(
            operationId = "calculateOwnMaterials",
            summary = "Calculate what was filled in",
            description = "Nothing is kept. Every figure has what it was made of, or what is missing.")
    public CalculationJson calculate(
            CalculateInput input, @Context HttpHeaders headers, @Context SecurityContext security) {
        door.request(DoorVisit.of(security));
        return CalculateResource.calculated(input, door.materials().rendering(headers));
    }

    @GET
    @Path("weight-sets")
    @Permission(PERMISSION)
    @Operation(
            operationId = "listOwnMaterialWeightSets",
            summary = "List the environmental impacts that can be stated",
            description = "By set of weights, with their units.")
    public Page<WeightSetJson> weightSets(@Context HttpHeaders headers, @Context SecurityContext security) {
        door.request(DoorVisit.of(security));
        return new Page<>(WeightSetJson.all(door.materials().rendering(headers)), null);
    }

    @GET
    @Path("workbook")
    @Produces(Workbooks.MEDIA_TYPE)
    @Permission(PERMISSION)
    @Operation(
            operationId = "getOwnMaterialWorkbook",
            summary = "Get a workbook to fill in",
            description = "XLSX for exactly this request, with the answer so far.")
    public Response workbook(@Context HttpHeaders headers, @Context SecurityContext security) {
        DataRequest read = door.request(DoorVisit.of(security));
        return Response.ok(door.workbook(read, door.materials().rendering(headers)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"materials-" + read.period() + ".xlsx\"")
                .build();
    }

    @POST
    @Path("workbook")
    @Consumes(Workbooks.MEDIA_TYPE)
    @Permission(PERMISSION)
    @Operation(
            operationId = "uploadOwnMaterialWorkbook",
            summary = "Read a workbook that was filled in",
            description =
                    "Either all of it is kept, to be looked at and handed in, or nothing and what is wrong where.")
    public DoorJson.UploadJson upload(
            byte[] workbook, @Context HttpHeaders headers, @Context SecurityContext security) {
        DoorVisit visit = DoorVisit.of(security);
        return door.read(visit, workbook, door.materials().rendering(headers));
    }
}

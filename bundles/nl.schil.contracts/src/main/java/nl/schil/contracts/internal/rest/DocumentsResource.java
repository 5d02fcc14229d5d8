package nl.schil.contracts.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import nl.schil.contracts.internal.application.AddDocument;
import nl.schil.contracts.internal.model.Contract;
import nl.schil.contracts.internal.model.Contracts;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The file of one contract. */
@Component(service = DocumentsResource.class)
@JakartarsResource
@JSONRequired
@Path("contracts/{id}/documents")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "contracts", description = "Contracts, their dates and what must be decided.")
public final class DocumentsResource {
    private final ContractAnswers answers;
    private final AddDocument documents;

    @Activate
    public DocumentsResource(@Reference ContractAnswers answers, @Reference Contracts contracts) {
        this.answers = answers;
        this.documents = new AddDocument(contracts);
    }

    @Schema(name = "ContractDocumentInput", description = "Where a document of the contract file is kept.")
    public record DocumentInput(
            @Schema(description = "AGREEMENT, TERMS, PROCESSING_AGREEMENT or OTHER.", example = "AGREEMENT") @Nullable String kind,

            @Schema(
                    description = "What it is called, at most 300 characters.",
                    example = "Raamovereenkomst, ondertekend")
            @Nullable String title,

            @Schema(
                    description = "Link or reference into the document system, at most 2000 characters.",
                    example = "https://documenten.example.nl/12345")
            @Nullable String reference,

            @Schema(description = "Date on the document.", example = "2017-12-01") @Nullable String dated) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Permission("contracts.write")
    @Operation(
            operationId = "addContractDocument",
            summary = "Add a document to the contract file",
            description = "Only where it is kept: title, kind and a link or reference. The document stays where it is.")
    @ApiResponse(
            responseCode = "201",
            description = "The contract with its file.",
            content = @Content(schema = @Schema(implementation = ContractJson.class)))
    public Response document(
            @Parameter(description = "Contract id.") @PathParam("id") String id,
            DocumentInput input,
            @Context SecurityContext security,
            @Context HttpHeaders headers) {
        Actor actor = Actor.of(security);
        Contract contract = answers.contract(actor, "contracts.write", id);
        LocalDate today = answers.today();
        Contract filed = ContractAnswers.done(() ->
                documents.add(actor, contract, input.kind(), input.title(), input.reference(), input.dated(), today));
        return answers.answer(201, filed, today, headers);
    }
}

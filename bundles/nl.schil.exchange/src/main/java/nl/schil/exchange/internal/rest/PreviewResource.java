package nl.schil.exchange.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import nl.schil.exchange.internal.application.Imports;
import nl.schil.exchange.internal.application.SavedProfiles;
import nl.schil.exchange.internal.file.ImportFile;
import nl.schil.exchange.internal.file.RefusedFile;
import nl.schil.exchange.internal.model.Guess;
import nl.schil.exchange.internal.open.OpenFormats;
import nl.schil.kernel.dataset.Dataset;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.text.Texts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** A first look at a file. */
@Component(service = PreviewResource.class)
@JakartarsResource
@JSONRequired
@Path("imports/preview")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "exchange", description = "Imports and exports")
public final class PreviewResource {
    private static final int ROWS = 5;

    private final Imports imports;
    private final Access access;
    private final ImportRequests requests;
    private final SavedProfiles profiles;
    private final Texts texts;

    @Activate
    public PreviewResource(
            @Reference Imports imports,
            @Reference Access access,
            @Reference ImportRequests requests,
            @Reference SavedProfiles profiles,
            @Reference Texts texts) {
        this.imports = imports;
        this.access = access;
        this.requests = requests;
        this.profiles = profiles;
        this.texts = texts;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Permission(Permission.SIGNED_IN)
    @Operation(
            operationId = "previewImport",
            summary = "Look at a file before importing it",
            description =
                    "What would be made of the file: the column that each header was recognised as, the first five"
                            + " rows, and the profile that belongs to these headers. Nothing is stored. Needs the permission to"
                            + " write the dataset.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = ImportForm.class)))
    public ImportPreview preview(
            @Context SecurityContext security,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) InputStream body) {
        Actor actor = Actor.of(security);
        Upload upload = Upload.read(headers.getHeaderString(HttpHeaders.CONTENT_TYPE), body, imports.spool());
        try {
            Dataset dataset = access.toWrite(actor, upload.field("dataset"));
            return preview(actor, dataset, upload);
        } catch (RefusedFile e) {
            return new ImportPreview(null, List.of(), null, ErrorView.of(e.reason(), Wording.of(texts, headers)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            Upload.discard(upload.file(), imports.spool());
        }
    }

    private ImportPreview preview(Actor actor, Dataset dataset, Upload upload) throws IOException, RefusedFile {
        try (ImportFile file = ImportFile.open(
                upload.file(),
                dataset.id(),
                dataset.columns(),
                requests.hints(dataset, upload),
                imports.limits(),
                OpenFormats.ALL)) {
            Guess guess = file.guess();
            return new ImportPreview(
                    guess,
                    file.asInFile(ROWS),
                    profiles.belongingTo(dataset.id(), guess)
                            .map(p -> ProfileView.of(p, access.mayChange(actor, p)))
                            .orElse(null),
                    null);
        }
    }
}

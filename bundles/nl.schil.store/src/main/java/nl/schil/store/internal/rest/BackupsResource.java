package nl.schil.store.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.store.internal.Store;
import nl.schil.store.internal.backup.Backups.Backup;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** Backups made while Schil runs. */
@Component(service = BackupsResource.class)
@JakartarsResource
@JSONRequired
@Path("backups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "operations", description = "Running this installation.")
public final class BackupsResource {
    private final Store store;

    @Activate
    public BackupsResource(@Reference Store store) {
        this.store = store;
    }

    /** Where a backup should go. */
    @Schema(name = "BackupRequest", description = "Where a backup should go.")
    public record Wanted(
            @Schema(
                    description = "Absolute path on the server of a file that does not exist yet; absent or null for"
                            + " a dated name in the data directory's backups.",
                    example = "/var/backups/schil-20260615.zip")
            @Nullable String file) {}

    @POST
    @Permission("operations.backup")
    @Operation(
            operationId = "createBackup",
            summary = "Make a backup",
            description =
                    "Writes the whole database of this moment, with the key and end of the audit chain, to one new"
                            + " file on the server, while work goes on. Keep it as secret as the data directory itself.")
    @ApiResponse(responseCode = "200", description = "The backup is complete and on disk.")
    public Backup create(@Nullable Wanted wanted, @Context SecurityContext security) {
        String file = wanted == null ? null : wanted.file();
        return store.backup(Actor.of(security), file == null || file.isBlank() ? null : target(file));
    }

    private static java.nio.file.Path target(String file) {
        java.nio.file.Path path;
        try {
            path = java.nio.file.Path.of(file).normalize();
        } catch (InvalidPathException e) {
            throw refused(file, "store.backup.absolute");
        }
        java.nio.file.Path directory = path.getParent();
        if (!path.isAbsolute() || directory == null) {
            throw refused(file, "store.backup.absolute");
        }
        if (!Files.isDirectory(directory)) {
            throw refused(file, "store.backup.directory");
        }
        if (Files.exists(path)) {
            throw refused(file, "store.backup.exists");
        }
        return path;
    }

    private static ProblemException refused(String file, String code) {
        return ProblemException.invalid(Violation.of("file", file, code));
    }
}

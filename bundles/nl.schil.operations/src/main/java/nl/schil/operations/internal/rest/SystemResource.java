package nl.schil.operations.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.kernel.store.Audit;
import nl.schil.kernel.store.Database;
import nl.schil.operations.internal.metrics.Metrics;
import nl.schil.operations.internal.readiness.Health;
import nl.schil.operations.internal.readiness.Health.Check;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The installation itself: versions, health, log levels, metrics and the support bundle. */
@Component(service = SystemResource.class)
@JakartarsResource
@Path("system")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "system", description = "The installation itself: versions, health, log levels and metrics.")
public final class SystemResource {
    private final BundleContext context;
    private final Database database;
    private final Health health;
    private final Metrics metrics;

    @Activate
    public SystemResource(
            BundleContext context, @Reference Database database, @Reference Health health, @Reference Metrics metrics) {
        this.context = context;
        this.database = database;
        this.health = health;
        this.metrics = metrics;
    }

    @GET
    @Permission("operations.read")
    @Operation(
            operationId = "getSystem",
            summary = "Get the installation's versions and figures",
            description = "Versions of Schil, Java and the operating system, memory in use and the bundles by state.")
    public SystemInfo get() {
        return SystemInfo.of(context);
    }

    @GET
    @Path("health")
    @Permission("operations.read")
    @Operation(
            operationId = "getHealth",
            summary = "Get the health checks with their reasons",
            description = "The same checks as /health/live and /health/ready, with the reasons of each.")
    public Page<Check> health() {
        return new Page<>(health.all(), null);
    }

    @GET
    @Path("log-levels")
    @Permission("operations.read")
    @Operation(
            operationId = "listLogLevels",
            summary = "List the log levels that were set",
            description = "Loggers with a level of their own, ROOT first.")
    public Page<LogLevels.Level> logLevels() {
        return new Page<>(LogLevels.list(), null);
    }

    /** A wanted level. */
    @Schema(name = "LogLevelChange", description = "The wanted level of a logger.")
    public record LevelChange(
            @Schema(description = "OFF, ERROR, WARN, INFO, DEBUG, TRACE or INHERIT.", example = "DEBUG") @Nullable String level) {}

    @PUT
    @Path("log-levels/{logger}")
    @Permission("operations.write")
    @Operation(
            operationId = "setLogLevel",
            summary = "Set the level of a logger",
            description =
                    "Takes effect at once and lasts until the next start. INHERIT removes the logger's own level.")
    public LogLevels.Level setLogLevel(
            @Parameter(description = "Name of the logger.", example = "nl.schil.contracts") @PathParam("logger")
                    String logger,
            LevelChange change,
            @Context SecurityContext security) {
        String level = change == null || change.level() == null ? "" : change.level();
        if (!LogLevels.NAMES.contains(level)) {
            throw ProblemException.invalid(Violation.of(
                    "level", level, "operations.log-level.unknown", "levels", String.join(", ", LogLevels.NAMES)));
        }
        database.write(Actor.of(security), "set log level", writing -> {
            writing.audit(new Audit("operations.log-level", "logger", logger, null, null, level, level));
            return null;
        });
        return LogLevels.set(logger, level);
    }

    @GET
    @Path("metrics")
    @Produces(MediaType.TEXT_PLAIN)
    @Permission("operations.read")
    @Operation(
            operationId = "getMetrics",
            summary = "Get the metrics in Prometheus text format",
            description = "Requests by method, area and status with their duration, and figures of the Java machine.")
    public String metrics() {
        return metrics.text();
    }

    @GET
    @Path("support-bundle")
    @Produces("application/zip")
    @Permission("operations.support")
    @Operation(
            operationId = "getSupportBundle",
            summary = "Download the support bundle",
            description = "A zip with versions, modules, bundles, health, configuration without secrets and the end of"
                    + " the log; it holds no records of the registers.")
    @ApiResponse(
            responseCode = "200",
            description = "The zip.",
            content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
    public Response supportBundle() {
        List<Check> checks = health.all();
        StreamingOutput zip = out -> new SupportBundle(context, checks).write(out);
        return Response.ok(zip)
                .header("Content-Disposition", "attachment; filename=\"schil-support.zip\"")
                .build();
    }
}

package nl.schil.suppliers.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.Permission;
import nl.schil.suppliers.internal.application.FactKind;
import nl.schil.suppliers.internal.application.Fields;
import nl.schil.suppliers.internal.application.MaintainFacts;
import nl.schil.suppliers.internal.application.NewFacts.NewCertificate;
import nl.schil.suppliers.internal.application.NewFacts.Record;
import nl.schil.suppliers.internal.model.Certificate;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JSONRequired;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** The certificates of a supplier. */
@Component(service = CertificatesResource.class)
@JakartarsResource
@JSONRequired
@Path("suppliers/{id}/certificates")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "suppliers", description = "The supplier register.")
public final class CertificatesResource {
    private static final String READ = "suppliers.read";
    private static final String WRITE = "suppliers.write";

    private final MaintainFacts facts;
    private final Clock clock;

    @Activate
    public CertificatesResource(@Reference MaintainFacts facts, @Reference Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** A certificate as the API shows it. */
    @Schema(name = "SupplierCertificate", description = "A certificate or label of a supplier.")
    public record CertificateView(
            @Schema(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
            String id,

            @Schema(
                    description = "CO2PL (CO2-Prestatieladder), PSO, ISO9001, ISO14001, ISO27001, ISO45001, ECOVADIS,"
                            + " VCA, FSC or OTHER.",
                    example = "CO2PL")
            String kind,

            @Schema(description = "Name of a certificate of kind OTHER.", example = "Fairtrade") @Nullable String title,

            @Schema(description = "Level or score.", example = "trede 5") @Nullable String level,

            @Schema(description = "Version of the scheme.", example = "4.0") @Nullable String schemeVersion,

            @Schema(description = "First day; absent when unknown.", example = "2024-01-01") @Nullable LocalDate validFrom,

            @Schema(description = "Last day; absent when unknown.", example = "2026-12-31") @Nullable LocalDate validTo,

            @Schema(description = "What it covers.", example = "Levering van kantoormeubilair") @Nullable String scope,

            @Schema(description = "Where it was seen.", example = "Register SKAO")
            String source,

            @Schema(description = "Day on which it was entered.", example = "2026-03-01")
            LocalDate recordedOn,

            @Schema(description = "VALID, EXPIRED, FUTURE or UNKNOWN on the day asked.", example = "VALID")
            String validity,

            @Schema(description = "Version, also the entity tag.", example = "1")
            long version) {
        static CertificateView of(Certificate c, LocalDate asOf) {
            return new CertificateView(
                    c.id(),
                    c.kind().name(),
                    c.title(),
                    c.level(),
                    c.schemeVersion(),
                    c.validFrom(),
                    c.validTo(),
                    c.scope(),
                    c.source(),
                    c.recordedOn(),
                    c.on(asOf).name(),
                    c.version());
        }
    }

    /** A certificate to enter. */
    @Schema(name = "NewSupplierCertificate", description = "A certificate or label to enter.")
    public record CertificateRequest(
            @Schema(
                    description = "CO2PL, PSO, ISO9001, ISO14001, ISO27001, ISO45001, ECOVADIS, VCA, FSC or OTHER.",
                    example = "CO2PL",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String kind,

            @Schema(description = "Name, required for OTHER.", example = "Fairtrade") @Nullable String title,

            @Schema(description = "Level or score.", example = "trede 5") @Nullable String level,

            @Schema(description = "Version of the scheme.", example = "4.0") @Nullable String schemeVersion,

            @Schema(description = "First day, YYYY-MM-DD.", example = "2024-01-01") @Nullable String validFrom,

            @Schema(description = "Last day, YYYY-MM-DD.", example = "2026-12-31") @Nullable String validTo,

            @Schema(description = "What it covers.", example = "Levering van kantoormeubilair") @Nullable String scope,

            @Schema(
                    description = "Where it was seen.",
                    example = "Register SKAO",
                    requiredMode = Schema.RequiredMode.REQUIRED)
            @Nullable String source) {
        NewCertificate entered() {
            return new NewCertificate(kind, title, level, schemeVersion, validFrom, validTo, scope, source);
        }
    }

    @GET
    @Permission(READ)
    @Operation(
            operationId = "listSupplierCertificates",
            summary = "List a supplier's certificates",
            description = "Certificates and labels with their validity on a day: VALID, EXPIRED, FUTURE, or"
                    + " UNKNOWN when a date is missing.")
    public Page<CertificateView> list(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Day to answer for, YYYY-MM-DD; today when absent.", example = "2026-11-24")
                    @QueryParam("asOf")
                    @Nullable String asOf,
            @Context SecurityContext security) {
        LocalDate day = AsOf.of(asOf, clock);
        return new Page<>(
                facts.list(FactKind.CERTIFICATE, id, Actor.of(security).scope(READ)).stream()
                        .map(c -> CertificateView.of(c, day))
                        .toList(),
                null);
    }

    @POST
    @Permission(WRITE)
    @Operation(
            operationId = "addSupplierCertificate",
            summary = "Add a certificate",
            description = "Adds a certificate or label; where it was seen is required, dates may be unknown.")
    @ApiResponse(
            responseCode = "201",
            description = "What was added.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response add(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            CertificateRequest request,
            @Context SecurityContext security,
            @Context UriInfo uri) {
        Actor actor = Actor.of(security);
        LocalDate today = LocalDate.now(clock);
        Certificate added = facts.add(
                actor,
                FactKind.CERTIFICATE,
                request.entered().read(new Record(Ids.next(), id, 1), today, new Fields()));
        return Response.created(uri.getAbsolutePathBuilder().path(added.id()).build())
                .header(HttpHeaders.ETAG, Version.tag(added.version()))
                .entity(CertificateView.of(added, today))
                .build();
    }

    @PUT
    @Path("{certificate}")
    @Permission(WRITE)
    @Operation(
            operationId = "changeSupplierCertificate",
            summary = "Change a certificate",
            description = "Replaces all data of the certificate.")
    @ApiResponse(
            responseCode = "200",
            description = "What it became.",
            content = @Content(schema = @Schema(implementation = CertificateView.class)))
    public Response change(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("certificate")
                    String certificate,
            @Parameter(description = "Entity tag of the version that was read.", example = "\"1\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    @Nullable String ifMatch,
            CertificateRequest request,
            @Context SecurityContext security) {
        LocalDate today = LocalDate.now(clock);
        Certificate changed = facts.change(
                Actor.of(security),
                FactKind.CERTIFICATE,
                id,
                certificate,
                ifMatch,
                before -> request.entered()
                        .read(new Record(certificate, id, before.version() + 1), before.recordedOn(), new Fields()));
        return Response.ok(CertificateView.of(changed, today))
                .header(HttpHeaders.ETAG, Version.tag(changed.version()))
                .build();
    }

    @DELETE
    @Path("{certificate}")
    @Permission(WRITE)
    @Operation(
            operationId = "removeSupplierCertificate",
            summary = "Remove a certificate",
            description = "For a certificate that was never there; one that has ended stays.")
    @ApiResponse(responseCode = "204", description = "It is gone.")
    public void remove(
            @Parameter(description = "Id of the supplier.", example = "01931a2b-0000-7000-8000-000000000002")
                    @PathParam("id")
                    String id,
            @Parameter(description = "Id of the record.", example = "01931a2b-0000-7000-8000-000000000005")
                    @PathParam("certificate")
                    String certificate,
            @Context SecurityContext security) {
        facts.remove(Actor.of(security), FactKind.CERTIFICATE, id, certificate);
    }
}

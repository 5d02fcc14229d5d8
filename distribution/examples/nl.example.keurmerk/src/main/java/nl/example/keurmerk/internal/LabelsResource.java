package nl.example.keurmerk.internal;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Page;
import nl.schil.kernel.Violation;
import nl.schil.kernel.directory.OrganisationDirectory;
import nl.schil.kernel.rest.AsOf;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import nl.schil.kernel.security.Permission;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jakartars.whiteboard.propertytypes.JakartarsResource;

/** {@code /api/v1/labels}: the labels of one supplier. */
@Component(service = LabelsResource.class)
@JakartarsResource
@Path("labels")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class LabelsResource {
    private final Labels labels;
    private final OrganisationDirectory organisations;
    private final Clock clock;

    @Activate
    public LabelsResource(
            @Reference Labels labels, @Reference OrganisationDirectory organisations, @Reference Clock clock) {
        this.labels = labels;
        this.organisations = organisations;
        this.clock = clock;
    }

    /** A label as it is answered. */
    public record Answer(
            String id,
            String supplier,
            String name,
            @Nullable LocalDate validUntil,
            @Nullable LocalDate checkedOn,
            Label.State state) {}

    /** A label as it is sent. */
    public record NewLabel(
            @Nullable String supplier, @Nullable String name, @Nullable LocalDate validUntil, @Nullable LocalDate checkedOn) {}

    @GET
    @Permission("keurmerk.read")
    public Page<Answer> list(
            @QueryParam("supplier") String supplier, @QueryParam("asOf") String asOf, @Context SecurityContext security) {
        LocalDate date = AsOf.of(asOf, clock);
        OrganisationScope scope = Actor.of(security).scope("keurmerk.read");
        return new Page<>(
                labels.of(supplier, scope).stream().map(label -> answer(label, date)).toList(), null);
    }

    @POST
    @Permission("keurmerk.write")
    public Response add(NewLabel sent, @Context SecurityContext security) {
        List<Violation> violations = new ArrayList<>();
        if (sent.supplier() == null || sent.supplier().isBlank()) {
            violations.add(Violation.of("supplier", sent.supplier(), "keurmerk.supplier.required"));
        }
        if (sent.name() == null || sent.name().isBlank()) {
            violations.add(Violation.of("name", sent.name(), "keurmerk.name.required"));
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        Actor actor = Actor.of(security);
        Label label = new Label(
                Ids.next(), organisation(actor), sent.supplier(), sent.name().strip(), sent.validUntil(), sent.checkedOn());
        labels.add(actor, label);
        return Response.status(Response.Status.CREATED)
                .entity(answer(label, LocalDate.now(clock)))
                .build();
    }

    private String organisation(Actor actor) {
        OrganisationScope scope = actor.scope("keurmerk.write");
        return organisations.list().stream()
                .map(organisation -> organisation.id())
                .filter(scope::contains)
                .findFirst()
                .orElseThrow(() -> ProblemException.forbidden("keurmerk.write"));
    }

    private static Answer answer(Label label, LocalDate asOf) {
        return new Answer(
                label.id(), label.supplier(), label.name(), label.validUntil(), label.checkedOn(), label.state(asOf));
    }
}

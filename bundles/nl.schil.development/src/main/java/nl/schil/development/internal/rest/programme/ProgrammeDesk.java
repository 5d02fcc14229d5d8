package nl.schil.development.internal.rest.programme;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import nl.schil.development.internal.application.Measured;
import nl.schil.development.internal.application.WriteProgramme;
import nl.schil.development.internal.model.programme.Effect;
import nl.schil.development.internal.model.programme.Gate;
import nl.schil.development.internal.model.programme.Programme;
import nl.schil.development.internal.model.programme.Programmes;
import nl.schil.development.internal.model.programme.Step;
import nl.schil.development.internal.rest.ActionJson;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.SupplierRef;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.security.OrganisationScope;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** What the resources of programmes share: finding, changing, rendering. */
@Component(service = ProgrammeDesk.class)
public final class ProgrammeDesk {
    private static final int DIGITS = 2;

    private final DevelopmentDesk desk;
    private final Programmes programmes;
    private final Measured measured;

    @Activate
    public ProgrammeDesk(
            @Reference DevelopmentDesk desk, @Reference Programmes programmes, @Reference Measured measured) {
        this.desk = desk;
        this.programmes = programmes;
        this.measured = measured;
    }

    DevelopmentDesk desk() {
        return desk;
    }

    Programmes programmes() {
        return programmes;
    }

    WriteProgramme writing() {
        return new WriteProgramme(programmes, desk.subjects());
    }

    Programme find(Actor actor, String permission, String id) {
        return programmes
                .find(actor.scope(permission), id)
                .orElseThrow(() -> ProblemException.notFound("programme", id));
    }

    /** Changes the version of the programme that the caller read, and answers it as it is then. */
    Response change(
            SecurityContext security,
            String id,
            @Nullable String ifMatch,
            BiFunction<Actor, Programme, Result<Programme>> work) {
        Actor actor = Actor.of(security);
        Programme read = find(actor, DevelopmentDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        return answer(DevelopmentDesk.done(() -> work.apply(actor, read)), desk.today());
    }

    Response answer(Programme programme, LocalDate asOf) {
        return Response.ok(page(programme, asOf))
                .header(HttpHeaders.ETAG, Version.tag(programme.version()))
                .build();
    }

    List<ProgrammeJson> rows(List<Programme> programmes, LocalDate asOf) {
        Map<String, SupplierRef> names = desk.subjects()
                .suppliers(programmes.stream()
                        .flatMap(one -> one.suppliers().stream())
                        .distinct()
                        .toList());
        return programmes.stream().map(one -> json(one, names, asOf, false)).toList();
    }

    ProgrammeJson page(Programme programme, LocalDate asOf) {
        return json(programme, desk.subjects().suppliers(programme.suppliers()), asOf, true);
    }

    private ProgrammeJson json(Programme p, Map<String, SupplierRef> names, LocalDate asOf, boolean whole) {
        return new ProgrammeJson(
                p.id(),
                p.version(),
                p.organisation(),
                p.title(),
                p.purpose(),
                p.kind(),
                p.mode(),
                p.level(),
                p.aims(),
                p.suppliers().stream()
                        .map(id -> new ProgrammeJson.ParticipantJson(id, name(names, id)))
                        .toList(),
                p.owner(),
                p.startedOn(),
                p.over(asOf) ? p.endedOn() : null,
                p.over(asOf) ? p.outcome() : null,
                p.passed(asOf),
                whole
                        ? Stream.of(Step.values())
                                .map(step -> gate(p, step, asOf))
                                .toList()
                        : null,
                whole
                        ? p.actions().stream()
                                .map(one -> ActionJson.of(one, asOf))
                                .toList()
                        : null,
                measured.known(),
                whole ? effects(p, names, asOf) : null);
    }

    private static @Nullable String name(Map<String, SupplierRef> names, String id) {
        SupplierRef ref = names.get(id);
        return ref == null ? null : ref.name();
    }

    private static ProgrammeJson.GateJson gate(Programme p, Step step, LocalDate asOf) {
        Optional<Gate> gate = p.gate(step, asOf);
        return new ProgrammeJson.GateJson(
                step,
                !p.over(asOf) && p.next(asOf).filter(step::equals).isPresent(),
                gate.map(Gate::passedOn).orElse(null),
                gate.map(Gate::decider).orElse(null),
                gate.map(Gate::proof).orElse(null));
    }

    private List<ProgrammeJson.EffectJson> effects(Programme p, Map<String, SupplierRef> names, LocalDate asOf) {
        OrganisationScope scope = new OrganisationScope(false, Set.of(p.organisation()));
        return Effect.of(p, measured.series(scope, p.suppliers(), asOf)).stream()
                .map(one -> new ProgrammeJson.EffectJson(
                        one.series().supplier(),
                        name(names, one.series().supplier()),
                        one.series().scorecard(),
                        one.series().title(),
                        one.series().name(),
                        one.series().unit(),
                        span(one.before()),
                        span(one.after()),
                        rounded(one.change())))
                .toList();
    }

    private static ProgrammeJson.SpanJson span(Effect.Span span) {
        return new ProgrammeJson.SpanJson(
                rounded(span.value()), rounded(span.norm()), span.measured(), span.applicable());
    }

    private static @Nullable BigDecimal rounded(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(DIGITS, RoundingMode.HALF_UP);
    }
}

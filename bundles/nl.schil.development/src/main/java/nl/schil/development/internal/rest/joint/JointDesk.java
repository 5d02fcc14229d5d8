package nl.schil.development.internal.rest.joint;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import nl.schil.development.internal.application.SignJointPlan;
import nl.schil.development.internal.application.WriteJointPlan;
import nl.schil.development.internal.document.JointPlanDocument;
import nl.schil.development.internal.model.joint.JointPlan;
import nl.schil.development.internal.model.joint.JointPlans;
import nl.schil.development.internal.model.joint.JointState;
import nl.schil.development.internal.rest.DevelopmentDesk;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.document.PdfRenderer;
import nl.schil.kernel.rest.ProblemException;
import nl.schil.kernel.rest.Version;
import nl.schil.kernel.security.Actor;
import nl.schil.kernel.text.Text;
import nl.schil.kernel.text.Texts;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** What the resources of joint plans share. */
@Component(service = JointDesk.class)
public final class JointDesk {
    private final DevelopmentDesk desk;
    private final JointPlans plans;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PdfRenderer pdf;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Texts texts;

    @Activate
    public JointDesk(@Reference DevelopmentDesk desk, @Reference JointPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    DevelopmentDesk desk() {
        return desk;
    }

    JointPlans plans() {
        return plans;
    }

    WriteJointPlan writing() {
        return new WriteJointPlan(plans);
    }

    SignJointPlan signing() {
        return new SignJointPlan(plans);
    }

    JointRendering rendering(LocalDate asOf) {
        return new JointRendering(desk, asOf);
    }

    /** The plan when the caller holds {@code permission} in its organisation, otherwise 404. */
    JointPlan find(Actor actor, String permission, String id) {
        return plans.find(actor.scope(permission), id).orElseThrow(() -> ProblemException.notFound("joint-plan", id));
    }

    /** Changes the version of the plan that the caller read, and answers it as it is then. */
    Response change(
            SecurityContext security,
            String permission,
            String id,
            @Nullable String ifMatch,
            BiFunction<Actor, JointPlan, Result<JointPlan>> work) {
        Actor actor = Actor.of(security);
        JointPlan read = find(actor, permission, id);
        Version.require(ifMatch, read.version());
        JointPlan after = DevelopmentDesk.done(() -> work.apply(actor, read));
        return Response.ok(rendering(desk.today()).page(after))
                .header(HttpHeaders.ETAG, Version.tag(after.version()))
                .build();
    }

    /** The plan as a PDF of one page; 503 while nothing makes PDFs. */
    Response pdf(JointPlan plan, HttpHeaders headers) {
        PdfRenderer renderer = pdf;
        Texts dictionary = texts;
        if (renderer == null || dictionary == null) {
            throw new ProblemException(503, Text.of("development.joint.no-pdf"), List.of());
        }
        Locale locale = DevelopmentDesk.language(headers);
        JointPlanDocument document = new JointPlanDocument(text -> dictionary.say(locale, text), locale);
        String supplier = Objects.requireNonNullElse(desk.subjects().name(plan.supplier()), plan.supplier());
        byte[] content = renderer.render(document.of(plan, desk.organisationName(plan.organisation()), supplier));
        return Response.ok(content, PdfRenderer.MEDIA_TYPE)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"gezamenlijk-plan-" + plan.year() + ".pdf\"")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .build();
    }

    static JointPlans.@Nullable After after(@Nullable List<String> parts) {
        return parts == null || !parts.get(0).matches("\\d{4}")
                ? null
                : new JointPlans.After(Integer.parseInt(parts.get(0)), parts.get(1));
    }

    static Set<JointState> states(@Nullable String asked) {
        Set<JointState> states = EnumSet.noneOf(JointState.class);
        String text = DevelopmentDesk.given(asked);
        for (String one : text == null ? new String[0] : text.split(",")) {
            try {
                states.add(JointState.valueOf(one.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw ProblemException.invalid(Violation.of(
                        "state", one, "problem.field.code", "codes", "DRAFT, WAITING, SIGNED, ENDED, LAPSED"));
            }
        }
        return states;
    }

    /** Removes a draft that nobody signed and the supplier was not asked about. */
    void remove(Actor actor, String id, @Nullable String ifMatch) {
        JointPlan read = find(actor, DevelopmentDesk.WRITE, id);
        Version.require(ifMatch, read.version());
        boolean own = read.offeredOn() == null
                && read.editions().stream().allMatch(one -> one.signatures().isEmpty());
        if (!own) {
            throw ProblemException.invalid(Violation.of("", null, "development.joint.not-draft"));
        }
        DevelopmentDesk.done(() -> {
            plans.remove(actor, read);
            return Result.accepted(read);
        });
    }
}

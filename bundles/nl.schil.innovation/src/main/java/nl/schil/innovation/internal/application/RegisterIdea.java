package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.schil.innovation.internal.model.Idea;
import nl.schil.innovation.internal.model.LegalRoute;
import nl.schil.innovation.internal.model.Origin;
import nl.schil.innovation.internal.model.Owner;
import nl.schil.innovation.internal.model.Step;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.directory.ContractRef;
import org.jspecify.annotations.Nullable;

/** Writes down what an idea is, whose it is and how it can be carried out. */
public final class RegisterIdea {
    private static final int TITLE = 200;
    private static final int TEXT = 5000;
    private static final int NOTE = 2000;

    private final Subjects subjects;
    private final LocalDate today;

    public RegisterIdea(Subjects subjects, LocalDate today) {
        this.subjects = subjects;
        this.today = today;
    }

    /** An idea as given. */
    public record Asked(
            @Nullable String title,
            @Nullable String description,
            @Nullable String expected,
            @Nullable String origin,
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String category,
            @Nullable String submittedBy,
            @Nullable String receivedOn,
            @Nullable String legalRoute,
            @Nullable String legalNote,
            @Nullable String owner,
            @Nullable String ownerNote,
            @Nullable String agreedOn,
            @Nullable String reference) {}

    /** A new idea; the answer is due {@code answerDays} after it came in. */
    public Result<Idea> add(String organisation, Asked asked, int answerDays) {
        return read(Ids.next(), organisation, 1, asked, answerDays, List.of());
    }

    /** The idea with other content; what was promised about its answer stays counted from the day it came in. */
    public Result<Idea> change(Idea before, Asked asked) {
        int days = (int) ChronoUnit.DAYS.between(before.receivedOn(), before.answerDue());
        return read(before.id(), before.organisation(), before.version(), asked, days, before.steps());
    }

    private Result<Idea> read(
            String id, String organisation, long version, Asked asked, int answerDays, List<Step> steps) {
        Fields fields = new Fields();
        Origin origin = fields.code("origin", asked.origin(), Origin.class, null);
        Idea.Subject subject = subject(fields, organisation, asked);
        if (origin == Origin.SUPPLIER && subject.supplier() == null) {
            fields.refuse("supplier", null, "innovation.idea.whose");
        }
        LocalDate received = fields.date("receivedOn", asked.receivedOn());
        LocalDate first = steps.stream()
                .filter(step -> step.withdrawnOn() == null)
                .findFirst()
                .map(Step::decidedOn)
                .orElse(today);
        LocalDate day = received == null ? today : received;
        if (day.isAfter(first)) {
            fields.refuse("receivedOn", day, "innovation.idea.received", "date", first);
        }
        String title = fields.required("title", asked.title(), TITLE);
        String description = fields.required("description", asked.description(), TEXT);
        String expected = fields.optional("expected", asked.expected(), NOTE);
        String by = fields.optional("submittedBy", asked.submittedBy(), TITLE);
        Idea.Legal legal = legal(fields, asked);
        Idea.Property property = property(fields, asked);
        if (!fields.good() || origin == null) {
            return fields.refused();
        }
        return Result.accepted(new Idea(
                id,
                organisation,
                version,
                0,
                title,
                description,
                expected,
                origin,
                subject,
                by,
                day,
                day.plusDays(answerDays),
                legal,
                property,
                steps));
    }

    private Idea.Subject subject(Fields fields, String organisation, Asked asked) {
        String supplier = fields.optional("supplier", asked.supplier(), TITLE);
        String contract = fields.optional("contract", asked.contract(), TITLE);
        if (contract != null && subjects.knowContracts()) {
            Optional<ContractRef> found =
                    subjects.contract(contract).filter(ref -> ref.organisation().equals(organisation));
            if (found.isEmpty()) {
                fields.refuse("contract", contract, "innovation.idea.contract");
            }
            String party = found.map(ContractRef::supplierId).orElse(null);
            if (supplier == null) {
                supplier = party;
            } else if (party != null && !party.equals(supplier)) {
                fields.refuse("contract", contract, "innovation.idea.party");
            }
        }
        if (supplier != null
                && subjects.knowSuppliers()
                && subjects.supplier(supplier).isEmpty()) {
            fields.refuse("supplier", supplier, "innovation.idea.supplier");
        }
        return new Idea.Subject(supplier, contract, fields.optional("category", asked.category(), TITLE));
    }

    private static Idea.Legal legal(Fields fields, Asked asked) {
        LegalRoute route = fields.code("legalRoute", asked.legalRoute(), LegalRoute.class, LegalRoute.NONE_YET);
        String note = fields.optional("legalNote", asked.legalNote(), NOTE);
        if (route != null && route != LegalRoute.NONE_YET && note == null) {
            fields.refuse("legalNote", null, "innovation.idea.legal-note");
        }
        return new Idea.Legal(route == null ? LegalRoute.NONE_YET : route, note);
    }

    private Idea.Property property(Fields fields, Asked asked) {
        Owner owner = fields.code("owner", asked.owner(), Owner.class, Owner.UNKNOWN);
        LocalDate agreed = fields.date("agreedOn", asked.agreedOn());
        if (agreed != null && agreed.isAfter(today)) {
            fields.refuse("agreedOn", agreed, "innovation.idea.agreed");
        }
        return new Idea.Property(
                owner == null ? Owner.UNKNOWN : owner,
                fields.optional("ownerNote", asked.ownerNote(), NOTE),
                agreed,
                fields.optional("reference", asked.reference(), TITLE));
    }
}

package nl.schil.innovation.internal.application;

import java.time.LocalDate;
import nl.schil.innovation.internal.model.Agreement;
import nl.schil.innovation.internal.model.Owner;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Money;
import nl.schil.kernel.Result;
import org.jspecify.annotations.Nullable;

/** Writes down what a buyer and a supplier agreed about innovating together. */
public final class Agree {
    private static final int TEXT = 2000;
    private static final int REFERENCE = 200;

    private final Subjects subjects;
    private final LocalDate today;

    public Agree(Subjects subjects, LocalDate today) {
        this.subjects = subjects;
        this.today = today;
    }

    /** An agreement as given. */
    public record Asked(
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String owner,
            @Nullable String property,
            @Nullable Long budgetCents,
            @Nullable String procedure,
            @Nullable String agreedOn,
            @Nullable String endsOn,
            @Nullable String reference) {}

    public Result<Agreement> add(String organisation, Asked asked) {
        return read(Ids.next(), organisation, 1, asked.supplier(), asked);
    }

    /** The agreement with other content; it stays with its supplier. */
    public Result<Agreement> change(Agreement before, Asked asked) {
        return read(before.id(), before.organisation(), before.version(), before.supplier(), asked);
    }

    private Result<Agreement> read(String id, String organisation, long version, @Nullable String whose, Asked asked) {
        Fields fields = new Fields();
        String supplier = fields.required("supplier", whose, REFERENCE);
        if (fields.good()
                && subjects.knowSuppliers()
                && subjects.supplier(supplier).isEmpty()) {
            fields.refuse("supplier", supplier, "innovation.idea.supplier");
        }
        String contract = fields.optional("contract", asked.contract(), REFERENCE);
        if (contract != null
                && subjects.knowContracts()
                && subjects.contract(contract)
                        .filter(ref -> ref.organisation().equals(organisation) && supplier.equals(ref.supplierId()))
                        .isEmpty()) {
            fields.refuse("contract", contract, "innovation.idea.party");
        }
        Owner owner = fields.code("owner", asked.owner(), Owner.class, null);
        if (owner == Owner.UNKNOWN) {
            fields.refuse("owner", owner, "innovation.agreement.owner");
        }
        String property = fields.required("property", asked.property(), TEXT);
        String procedure = fields.required("procedure", asked.procedure(), TEXT);
        Long cents = asked.budgetCents();
        if (cents != null && cents < 0) {
            fields.refuse("budgetCents", cents, "innovation.field.negative");
        }
        LocalDate given = fields.date("agreedOn", asked.agreedOn());
        LocalDate agreed = given == null ? today : given;
        if (agreed.isAfter(today)) {
            fields.refuse("agreedOn", agreed, "innovation.idea.agreed");
        }
        LocalDate ends = fields.date("endsOn", asked.endsOn());
        if (ends != null && ends.isBefore(agreed)) {
            fields.refuse("endsOn", ends, "innovation.pilot.order");
        }
        String reference = fields.optional("reference", asked.reference(), REFERENCE);
        if (!fields.good() || owner == null) {
            return fields.refused();
        }
        Money budget = cents == null ? null : new Money(cents, "EUR");
        return Result.accepted(new Agreement(
                id,
                organisation,
                version,
                supplier,
                contract,
                owner,
                property,
                budget,
                procedure,
                agreed,
                ends,
                reference));
    }
}

package nl.schil.circularity.internal.material.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.MciResult;
import nl.schil.circularity.internal.application.Subjects;
import nl.schil.circularity.internal.material.application.Calculate;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.material.model.Edition;
import nl.schil.circularity.internal.material.model.MaterialStatement;
import nl.schil.kernel.directory.ContractRef;
import nl.schil.kernel.directory.SupplierRef;
import org.jspecify.annotations.Nullable;

/** Shows statements with the names of what they are about. */
final class StatementRendering {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Subjects subjects;
    private final Rendering rendering;
    private final LocalDate asOf;

    StatementRendering(Subjects subjects, Rendering rendering, LocalDate asOf) {
        this.subjects = subjects;
        this.rendering = rendering;
        this.asOf = asOf;
    }

    List<StatementJson> rows(List<MaterialStatement> statements) {
        Map<String, SupplierRef> suppliers = subjects.suppliers(
                statements.stream().map(MaterialStatement::supplier).distinct().toList());
        Map<String, ContractRef> contracts = subjects.contracts(statements.stream()
                .map(MaterialStatement::contract)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return statements.stream()
                .map(one -> json(
                        one,
                        suppliers.get(one.supplier()),
                        one.contract() == null ? null : contracts.get(one.contract()),
                        false))
                .toList();
    }

    StatementJson page(MaterialStatement one) {
        String contract = one.contract();
        return json(
                one,
                subjects.supplier(one.supplier()).orElse(null),
                contract == null ? null : subjects.contract(contract).orElse(null),
                true);
    }

    private StatementJson json(
            MaterialStatement one, @Nullable SupplierRef supplier, @Nullable ContractRef contract, boolean whole) {
        Outcome<MciResult> mci = MciCalculator.calculate(one.content().one());
        double kilograms = one.content().lines().stream()
                        .mapToDouble(line -> line.material().m())
                        .sum()
                * one.content().times();
        return new StatementJson(
                one.id(),
                one.organisation(),
                one.version(),
                one.supplier(),
                supplier == null ? null : supplier.name(),
                one.contract(),
                contract == null ? null : contract.number() + " " + contract.title(),
                one.request(),
                one.period().year(),
                one.period().quarter(),
                one.content().product(),
                one.state(asOf).name(),
                one.content().assurance().name(),
                one.content().lines().size(),
                Numbers.decimal(kilograms),
                mci.result().map(result -> Numbers.decimalOf(result.mci())).orElse(null),
                rendering.outcome(mci),
                one.createdOn(),
                one.createdBy(),
                one.submittedOn(),
                one.acceptedOn(),
                one.acceptedBy(),
                whole ? ContentForm.of(one.content()) : null,
                whole ? rendering.calculation(Calculate.plainly(one.content()), "") : null);
    }

    static EditionJson edition(Edition one) {
        try {
            return new EditionJson(
                    one.number(),
                    one.done().name(),
                    one.on(),
                    one.by(),
                    one.side().name(),
                    JSON.readValue(one.content(), ContentForm.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}

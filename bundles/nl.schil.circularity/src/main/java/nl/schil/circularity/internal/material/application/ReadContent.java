package nl.schil.circularity.internal.material.application;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.circularity.calculators.Assurance;
import nl.schil.circularity.calculators.Fault;
import nl.schil.circularity.calculators.Outcome;
import nl.schil.circularity.calculators.mci.MciCalculator;
import nl.schil.circularity.calculators.mci.Use;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.Numbers;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.MaterialLine;
import nl.schil.kernel.Fields;
import org.jspecify.annotations.Nullable;

/** Reads what a statement says, and collects everything that cannot be true. What is unknown stays so. */
public final class ReadContent {
    /** The most materials of one statement. */
    public static final int MOST = 500;

    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;

    private final Fields fields;
    private final ReadMaterial materials;

    public ReadContent(Fields fields) {
        this.fields = fields;
        this.materials = new ReadMaterial();
    }

    /** The content; of no use when {@code fields} tells what is wrong. */
    public Content read(ContentForm form) {
        BigDecimal products = form.products();
        if (products != null && products.signum() <= 0) {
            fields.refuse("products", products, "circularity.statement.rule.positive");
        }
        Assurance assurance = fields.code("assurance", form.assurance(), Assurance.class, Assurance.DECLARED);
        String proof = fields.optional("proof", form.proof(), LONGEST_TEXT);
        if (assurance == Assurance.ASSUMED) {
            fields.refuse("assurance", form.assurance(), "circularity.statement.assumed");
        } else if (assurance != null && assurance != Assurance.DECLARED && proof == null) {
            fields.refuse("proof", null, "circularity.statement.proof");
        }
        Content content = new Content(
                fields.required("product", form.product(), LONGEST_NAME),
                Numbers.binary(products),
                lines(form),
                form.use() == null ? Use.UNKNOWN : form.use().use(),
                assurance == null ? Assurance.DECLARED : assurance,
                fields.optional("source", form.source(), LONGEST_TEXT),
                proof,
                weights(form),
                form.balance() == null ? null : form.balance().flows(),
                fields.optional("note", form.note(), LONGEST_TEXT));
        if (fields.good()) {
            possible(content);
        }
        return content;
    }

    private @Nullable String weights(ContentForm form) {
        String given = fields.optional("weights", form.weights(), LONGEST_NAME);
        boolean impacts = form.stated().stream()
                .anyMatch(one -> one.impacts() != null && !one.impacts().isEmpty());
        if (given != null && WeightSets.of(given).isEmpty()) {
            fields.refuse("weights", given, "circularity.statement.weights");
        } else if (given == null && impacts) {
            fields.refuse("weights", null, "circularity.statement.weights.which");
        }
        return given;
    }

    private List<MaterialLine> lines(ContentForm form) {
        if (form.stated().size() > MOST) {
            fields.refuse("materials", form.stated().size(), "circularity.statement.many", "max", MOST);
            return List.of();
        }
        List<MaterialLine> lines = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < form.stated().size(); i++) {
            Fields part = fields.part("materials[" + i + "]");
            MaterialLine line = materials.read(part, form.stated().get(i), form.weights());
            String name = line.material().name();
            if (!name.isEmpty() && !names.add(name) || name.equals(form.product())) {
                part.refuse("name", name, "circularity.statement.twice");
            }
            lines.add(line);
        }
        return lines;
    }

    /** What the calculators refuse, by the field that it is about. */
    private void possible(Content content) {
        if (content.balance() != null && Calculate.balance(content.balance()) instanceof Outcome.Refused<?> refused) {
            refused.faults().forEach(one -> refuse(fields.part("balance"), Balances.field(one.field()), one));
        }
        if (!content.lines().isEmpty()
                && MciCalculator.calculate(content.one()) instanceof Outcome.Refused<?> refused) {
            Map<String, Integer> places = new HashMap<>();
            content.lines().forEach(line -> places.put(line.material().name(), places.size()));
            for (Fault fault : refused.faults()) {
                Integer place = places.get(fault.subject());
                Fields part = place == null ? fields.part("use") : fields.part("materials[" + place + "]");
                refuse(part, ReadMaterial.field(fault.field()), fault);
            }
        }
    }

    private static void refuse(Fields part, String field, Fault fault) {
        part.refuse(field, fault.value(), Rules.code(fault.rule()), Map.of("field", fault.field()));
    }
}

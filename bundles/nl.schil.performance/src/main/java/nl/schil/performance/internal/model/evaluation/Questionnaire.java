package nl.schil.performance.internal.model.evaluation;

import java.util.ArrayList;
import java.util.List;
import nl.schil.kernel.Violation;
import nl.schil.kernel.text.Bilingual;

/**
 * The mirrored pairs that new evaluations of an organisation ask. Every change makes a revision; an evaluation keeps the
 * pairs with which it began.
 *
 * @param revision 0 is the starter questionnaire that comes with the module
 */
public record Questionnaire(int revision, List<Item> items) {
    public static final int MOST_ITEMS = 40;
    private static final int LONGEST = 300;

    public Questionnaire {
        items = List.copyOf(items);
    }

    public List<Violation> violations() {
        List<Violation> violations = new ArrayList<>();
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            violations.add(Violation.of(
                    "items",
                    String.valueOf(items.size()),
                    "performance.evaluation.questionnaire.size",
                    "max",
                    MOST_ITEMS));
        }
        for (Item item : items) {
            String field = "items[" + (item.number() - 1) + "].";
            words(violations, field + "theme", item.theme());
            words(violations, field + "supplier", item.supplier());
            words(violations, field + "buyer", item.buyer());
        }
        return violations;
    }

    private static void words(List<Violation> violations, String field, Bilingual words) {
        text(violations, field + ".nl", words.nl());
        text(violations, field + ".en", words.en());
    }

    private static void text(List<Violation> violations, String field, String text) {
        if (text.isBlank()) {
            violations.add(Violation.of(field, null, "problem.field.required"));
        } else if (text.length() > LONGEST) {
            violations.add(Violation.of(field, text, "problem.field.too-long", "max", LONGEST));
        }
    }
}

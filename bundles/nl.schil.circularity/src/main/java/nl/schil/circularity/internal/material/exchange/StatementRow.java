package nl.schil.circularity.internal.material.exchange;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import nl.schil.circularity.internal.material.application.ReadContent;
import nl.schil.circularity.internal.material.form.ContentForm;
import nl.schil.circularity.internal.material.form.MaterialForm;
import nl.schil.circularity.internal.material.form.UseForm;
import nl.schil.circularity.internal.material.model.Content;
import nl.schil.circularity.internal.material.model.Period;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import org.jspecify.annotations.Nullable;

/**
 * A row: the statement that it belongs to, with the one material of the row.
 *
 * @param contract id, or null
 * @param acceptedOn day from which the statement counts, or null
 */
record StatementRow(
        long line,
        String organisation,
        String supplier,
        @Nullable String contract,
        Period period,
        Content content,
        @Nullable LocalDate acceptedOn) {
    private static final int FIRST_YEAR = 1990;

    /** What makes rows one statement. */
    record Key(
            String organisation, String supplier, @Nullable String contract, Period period, String product) {}

    Key key() {
        return new Key(organisation, supplier, contract, period, content.product());
    }

    /** Null when {@code fields} tells what is wrong. */
    static @Nullable StatementRow read(Fields fields, Row row, StatementSubjects subjects, LocalDate today) {
        String organisation = subjects.organisation(fields, row);
        String supplier = subjects.supplier(fields, row);
        String contract = subjects.contract(fields, row, organisation, supplier);
        Integer year = whole(fields, row, "year", FIRST_YEAR, today.getYear() + 1);
        Integer quarter = whole(fields, row, "quarter", 1, 4);
        LocalDate accepted = fields.date("accepted_on", row.get("accepted_on"));
        if (accepted != null && accepted.isAfter(today)) {
            fields.refuse("accepted_on", accepted, "circularity.statement.future");
        }
        if (year == null) {
            fields.refuse("year", row.get("year"), "circularity.statement.year", "first", FIRST_YEAR);
        }
        ContentForm form = form(fields, row);
        Fields stated = new Fields();
        Content content = new ReadContent(stated).read(form);
        stated.violations().forEach(one -> fields.refuse(column(one), one.value(), one.code(), one.values()));
        return fields.good()
                ? new StatementRow(
                        row.line(),
                        organisation,
                        supplier,
                        contract,
                        new Period(year == null ? FIRST_YEAR : year, quarter),
                        content,
                        accepted)
                : null;
    }

    private static ContentForm form(Fields fields, Row row) {
        return new ContentForm(
                row.get("product"),
                fields.number("products", row.get("products")),
                List.of(material(fields, row)),
                new UseForm(
                        fields.number("lifetime", row.get("lifetime")),
                        fields.number("lifetime_average", row.get("lifetime_average")),
                        fields.number("uses", row.get("uses")),
                        fields.number("uses_average", row.get("uses_average"))),
                row.get("assurance"),
                row.get("source"),
                row.get("proof"),
                row.get("weights"),
                null,
                null);
    }

    private static MaterialForm material(Fields fields, Row row) {
        return new MaterialForm(
                row.get("material"),
                fields.number("mass", row.get("mass")),
                row.get("unit"),
                row.get("origin"),
                fields.number("fr", row.get("fr")),
                fields.number("fu", row.get("fu")),
                fields.number("fs", row.get("fs")),
                fields.number("ef", row.get("ef")),
                fields.number("cr", row.get("cr")),
                fields.number("cu", row.get("cu")),
                fields.number("cc", row.get("cc")),
                fields.number("ce", row.get("ce")),
                fields.number("ec", row.get("ec")),
                row.get("part"),
                critical(fields, row),
                row.get("strategy"),
                row.get("ladder"),
                fields.number("recyclable", row.get("recyclable")),
                impacts(fields, row));
    }

    private static @Nullable Boolean critical(Fields fields, Row row) {
        String text = row.get("critical");
        if (text == null) {
            return null;
        }
        String said = text.strip().toLowerCase(Locale.ROOT);
        if (!List.of("ja", "yes", "true", "nee", "no", "false").contains(said)) {
            fields.refuse("critical", text, "circularity.request.workbook.yes-no");
        }
        return List.of("ja", "yes", "true").contains(said);
    }

    private static @Nullable Map<String, BigDecimal> impacts(Fields fields, Row row) {
        String text = row.get("impacts");
        if (text == null) {
            return null;
        }
        Map<String, BigDecimal> impacts = new TreeMap<>();
        for (String one : text.split(";")) {
            String[] parts = one.split("=", 2);
            BigDecimal amount = parts.length < 2 ? null : fields.number("impacts", parts[1]);
            if (amount == null) {
                fields.refuse("impacts", one, "circularity.statement.impacts");
            } else {
                impacts.put(parts[0].strip(), amount);
            }
        }
        return impacts;
    }

    static @Nullable Integer whole(Fields fields, Row row, String column, int least, int most) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        if (!text.strip().matches("\\d{1,4}")
                || Integer.parseInt(text.strip()) < least
                || Integer.parseInt(text.strip()) > most) {
            fields.refuse(column, text, "circularity.statement.between", Map.of("least", least, "most", most));
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    /** The column of what a rule is about. */
    private static String column(Violation one) {
        String field = one.field().replace("materials[0].", "").replaceFirst("impacts\\..*", "impacts");
        return switch (field) {
            case "name" -> "material";
            case "use.l" -> "lifetime";
            case "use.lav" -> "lifetime_average";
            case "use.u" -> "uses";
            case "use.uav" -> "uses_average";
            default -> field;
        };
    }
}

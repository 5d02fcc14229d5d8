package nl.schil.market.internal.exchange;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.market.internal.application.MarketFields;
import nl.schil.market.internal.model.Attribute;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import nl.schil.market.internal.store.SqlMaps;
import org.jspecify.annotations.Nullable;

/** Rows with business-model maps, by category, supplier and day. */
final class MapRows implements RowReader {
    private final RowSubjects subjects;
    private final SqlMaps tables;
    private final LocalDate today;
    private final Map<String, String> known = new HashMap<>();

    MapRows(RowSubjects subjects, SqlMaps tables, LocalDate today) {
        this.subjects = subjects;
        this.tables = tables;
        this.today = today;
    }

    @Override
    public void prepare(Reading reading, List<Row> rows) {
        subjects.prepare(reading, rows, "category");
        tables.all(reading, subjects.context().actor().scope("market.write"))
                .forEach(one -> known.put(key(one), one.id()));
    }

    private static String key(SourcingMap one) {
        return one.category() + "\n" + one.supplier() + "\n" + one.openedOn();
    }

    @Override
    public Result<Change> read(Row row) {
        if (!(subjects.category(row) instanceof Result.Accepted<Category> found)) {
            return RecordsDataset.refused(subjects.category(row));
        }
        String supplier = subjects.supplier(row.get("supplier_key"));
        if (supplier == null) {
            return Result.refused(Violation.of("supplier_key", row.get("supplier_key"), "market.import.supplier"));
        }
        Fields fields = new Fields();
        LocalDate opened = MarketFields.past(fields, "opened_on", row.get("opened_on"), today);
        MapSide buyer = side(fields, row, "buyer");
        MapSide seller = side(fields, row, "supplier");
        SourcingMap.Choice choice = choice(fields, row);
        if (!fields.good()) {
            return fields.refused();
        }
        SourcingMap map = new SourcingMap(
                Ids.next(),
                found.value().id(),
                found.value().organisation(),
                1,
                supplier,
                opened,
                opened,
                buyer,
                seller,
                choice);
        String before = known.get(key(map));
        return Result.accepted(
                before == null
                        ? new Change(
                                key(map),
                                RowOutcome.Kind.CREATED,
                                map.id(),
                                writing ->
                                        tables.replace(writing, "market.import-map", tables.create(writing, map), map))
                        : Change.unchanged(key(map), before));
    }

    private MapSide side(Fields fields, Row row, String side) {
        if (row.get(side + "_on") == null) {
            return MapSide.EMPTY;
        }
        LocalDate on = MarketFields.past(fields, side + "_on", row.get(side + "_on"), today);
        Map<Attribute, Integer> scores = new EnumMap<>(Attribute.class);
        String column = side + "_scores";
        for (String part : String.valueOf(row.get(column)).split("[;|]")) {
            String[] pair = part.strip().split("=");
            if (pair.length != 2 || !pair[1].strip().matches("[0-5]")) {
                fields.refuse(column, part, "market.import.columns");
                continue;
            }
            Attribute attribute = fields.code(column, pair[0], Attribute.class, null);
            if (attribute != null) {
                scores.put(attribute, Integer.valueOf(pair[1].strip()));
            }
        }
        return new MapSide(
                scores,
                fields.code(side + "_relationship", row.get(side + "_relationship"), Relationship.class, null),
                fields.code(side + "_economy", row.get(side + "_economy"), Economy.class, null),
                subjects.context().actor().id(),
                on);
    }

    private SourcingMap.@Nullable Choice choice(Fields fields, Row row) {
        if (row.get("chosen_on") == null) {
            return null;
        }
        LocalDate on = MarketFields.past(fields, "chosen_on", row.get("chosen_on"), today);
        Relationship relationship =
                fields.code("chosen_relationship", row.get("chosen_relationship"), Relationship.class, null);
        Economy economy = fields.code("chosen_economy", row.get("chosen_economy"), Economy.class, null);
        SourcingModel model = row.get("chosen_model") == null
                ? null
                : fields.code("chosen_model", row.get("chosen_model"), SourcingModel.class, null);
        if (model != null && relationship != null && economy != null && !model.fits(relationship, economy)) {
            fields.refuse("chosen_model", model.name(), "market.model.fit");
            return null;
        }
        String why = fields.required("why", row.get("why"), 4000);
        return on == null || relationship == null || economy == null || why.isEmpty()
                ? null
                : new SourcingMap.Choice(
                        relationship,
                        economy,
                        model,
                        why,
                        on,
                        subjects.context().actor().id());
    }
}

package nl.schil.development.internal.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.schil.development.internal.application.Subjects;
import nl.schil.development.internal.chain.SqlChain;
import nl.schil.development.internal.model.chain.ChainGoal;
import nl.schil.development.internal.model.chain.ChainLink;
import nl.schil.development.internal.model.chain.Reach;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.dataset.ImportContext;
import nl.schil.kernel.dataset.Row;
import nl.schil.kernel.dataset.RowOutcome;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import org.jspecify.annotations.Nullable;

/** Takes over what is known of the chain: what is there already, by goal, both ends and what is delivered, stays. */
final class ChainImport extends RowImport<ChainImport.Line> {
    private static final int TITLE = 200;
    private static final int TEXT = 500;

    private final Subjects subjects;
    private final SqlChain chain;
    private final LocalDate today;
    private final Map<String, String> made = new HashMap<>();
    private final Set<String> seen = new HashSet<>();

    ChainImport(ImportContext context, Cells cells, Subjects subjects, SqlChain chain, LocalDate today) {
        super(context, cells);
        this.subjects = subjects;
        this.chain = chain;
        this.today = today;
    }

    /** A goal with one of its links; a row without a supplier only names the goal. */
    record Line(ChainGoal goal, @Nullable ChainLink link) {
        String key() {
            return goal.organisation() + "\n" + goal.title();
        }
    }

    @Override
    @Nullable Line read(Fields fields, Row row) {
        String organisation = cells.organisation(fields, row);
        LocalDate since = fields.date("goal_since", row.get("goal_since"));
        ChainGoal goal = new ChainGoal(
                Ids.next(),
                organisation,
                1,
                fields.required("goal", row.get("goal"), TITLE),
                fields.optional("goal_reference", row.get("goal_reference"), TEXT),
                cells.goal(fields, row, organisation),
                since == null ? today : since,
                null);
        boolean bare = row.get("supplier_key") == null;
        ChainLink link = bare || !fields.good() ? null : link(fields, goal, row);
        return fields.good() ? new Line(goal, link) : null;
    }

    private @Nullable ChainLink link(Fields fields, ChainGoal goal, Row row) {
        String supplier = cells.supplier(fields, row);
        String key = row.get("party_key");
        String party = key == null ? null : subjects.resolve(List.of(key)).get(key);
        if (key != null && party == null) {
            fields.refuse("party_key", key, "development.supplier.unknown");
        }
        String name = party == null ? fields.required("party_name", row.get("party_name"), TITLE) : null;
        String delivers = fields.required("delivers", row.get("delivers"), TEXT);
        String source = fields.required("source", row.get("source"), TEXT);
        Integer dependency = scale(fields, row, "dependency");
        Integer influence = scale(fields, row, "influence");
        Reach reach = fields.code("reach", row.get("reach"), Reach.class, null);
        LocalDate on = Cells.past(fields, row, "established_on", today);
        return !fields.good() || reach == null
                ? null
                : new ChainLink(
                        Ids.next(),
                        goal.id(),
                        goal.organisation(),
                        1,
                        supplier,
                        party,
                        name,
                        delivers,
                        dependency,
                        influence,
                        reach,
                        source,
                        on == null ? today : on,
                        null);
    }

    private static @Nullable Integer scale(Fields fields, Row row, String column) {
        String text = row.get(column);
        if (text == null) {
            return null;
        }
        if (!text.strip().matches("[1-5]")) {
            fields.refuse(column, text, "development.chain.scale", "max", ChainLink.MOST);
            return null;
        }
        return Integer.valueOf(text.strip());
    }

    @Override
    RowOutcome.Kind plan(Fields fields, Reading reading, Line line) {
        String goal = goal(reading, line);
        ChainLink link = line.link();
        boolean known = goal != null && (link == null || SqlChain.known(reading, goal, link));
        boolean again = !seen.add(line.key()
                + (link == null
                        ? ""
                        : "\n"
                                + String.join(
                                        "\n",
                                        link.supplier(),
                                        String.valueOf(link.party()),
                                        String.valueOf(link.partyName()),
                                        link.delivers())));
        return known || again ? RowOutcome.Kind.UNCHANGED : RowOutcome.Kind.CREATED;
    }

    private @Nullable String goal(Reading reading, Line line) {
        String own = made.get(line.key());
        return own == null
                ? SqlChain.titled(
                        reading, line.goal().organisation(), line.goal().title())
                : own;
    }

    @Override
    String write(Writing writing, Line line) {
        String goal = goal(writing, line);
        if (goal == null) {
            goal = chain.keep(writing, context.actor(), line.goal(), true).id();
            made.put(line.key(), goal);
        }
        ChainLink link = line.link();
        return link == null
                ? goal
                : chain.keep(writing, context.actor(), link.of(goal), true).id();
    }
}

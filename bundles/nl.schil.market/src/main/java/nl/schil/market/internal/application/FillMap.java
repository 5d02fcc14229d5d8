package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.Violation;
import nl.schil.kernel.door.NewInvitation;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Attribute;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Economy;
import nl.schil.market.internal.model.MapSide;
import nl.schil.market.internal.model.Relationship;
import nl.schil.market.internal.model.Side;
import nl.schil.market.internal.model.SourcingMap;
import nl.schil.market.internal.model.SourcingModel;
import org.jspecify.annotations.Nullable;

/** Opens a business-model map, fills it in for one side and chooses a model. */
public final class FillMap {
    /** Purpose of the invitations: what visitors of the supplier's door come for. */
    public static final String PURPOSE = "sourcing-map";

    private static final int DAYS_AFTER = 60;
    private static final int LONGEST = 4000;
    private static final int LONGEST_NAME = 200;

    private final LocalDate today;

    public FillMap(LocalDate today) {
        this.today = today;
    }

    /** What one side says, as given. */
    public record Asked(
            Map<String, @Nullable Integer> scores,
            @Nullable String relationship,
            @Nullable String economy) {}

    public Result<SourcingMap> open(Category category, @Nullable String supplier, @Nullable String dueOn) {
        Fields fields = new Fields();
        String who = fields.required("supplier", supplier, LONGEST_NAME);
        LocalDate due = fields.requiredDate("dueOn", dueOn);
        if (due != null && due.isBefore(today)) {
            fields.refuse("dueOn", dueOn, "market.past");
        }
        return fields.good()
                ? Result.accepted(new SourcingMap(
                        Ids.next(),
                        category.id(),
                        category.organisation(),
                        1,
                        who,
                        today,
                        due,
                        MapSide.EMPTY,
                        MapSide.EMPTY,
                        null))
                : fields.refused();
    }

    /** Who is invited to fill in the supplier's side. */
    public static NewInvitation invitation(
            SourcingMap map, Category category, @Nullable String name, @Nullable String email) {
        return new NewInvitation(
                PURPOSE,
                map.id(),
                map.organisation(),
                map.supplier(),
                "Sourcing business model: " + category.name(),
                name == null ? "" : name,
                email,
                map.dueOn().plusDays(DAYS_AFTER));
    }

    /** The map with what a side says; not after it was submitted. */
    public Result<SourcingMap> fill(SourcingMap map, Side side, Asked asked, String by) {
        if (map.side(side).submittedOn() != null) {
            return Result.refused(Violation.of("", null, "market.map.submitted"));
        }
        Fields fields = new Fields();
        Map<Attribute, Integer> scores = new EnumMap<>(Attribute.class);
        asked.scores().forEach((code, score) -> {
            Attribute attribute = fields.code("scores." + code, code, Attribute.class, null);
            if (score != null && (score < 0 || score >= Attribute.COLUMNS)) {
                fields.refuse("scores." + code, score.toString(), "market.map.column");
            } else if (score != null && attribute != null) {
                scores.put(attribute, score);
            }
        });
        Relationship relationship = asked.relationship() == null
                ? null
                : fields.code("relationship", asked.relationship(), Relationship.class, null);
        Economy economy = asked.economy() == null ? null : fields.code("economy", asked.economy(), Economy.class, null);
        return fields.good()
                ? Result.accepted(map.with(side, new MapSide(scores, relationship, economy, by, null)))
                : fields.refused();
    }

    /** The map with a side submitted; every attribute and both models must have been answered. */
    public Result<SourcingMap> submit(SourcingMap map, Side side) {
        MapSide said = map.side(side);
        if (said.submittedOn() != null) {
            return Result.refused(Violation.of("", null, "market.map.submitted"));
        }
        List<Violation> missing = new ArrayList<>();
        for (Attribute attribute : Attribute.values()) {
            if (!said.scores().containsKey(attribute)) {
                missing.add(Violation.of("scores." + attribute, null, "problem.field.required"));
            }
        }
        if (said.relationship() == null) {
            missing.add(Violation.of("relationship", null, "problem.field.required"));
        }
        if (said.economy() == null) {
            missing.add(Violation.of("economy", null, "problem.field.required"));
        }
        return missing.isEmpty()
                ? Result.accepted(map.with(
                        side, new MapSide(said.scores(), said.relationship(), said.economy(), said.filledBy(), today)))
                : Result.refused(missing);
    }

    /** A choice as given: a model, or a relationship and an economy, or all three when they fit. */
    public record AskedChoice(
            @Nullable String model,
            @Nullable String relationship,
            @Nullable String economy,
            @Nullable String why) {}

    /** The map with the model that was chosen, once both sides are known. */
    public Result<SourcingMap> choose(Actor actor, SourcingMap map, AskedChoice asked) {
        if (!map.complete(today)) {
            return Result.refused(Violation.of("", null, "market.map.incomplete"));
        }
        Fields fields = new Fields();
        SourcingModel model =
                absent(asked.model()) ? null : fields.code("model", asked.model(), SourcingModel.class, null);
        Relationship close = model != null && absent(asked.relationship())
                ? model.relationship()
                : fields.code("relationship", asked.relationship(), Relationship.class, null);
        Economy paid = model != null && absent(asked.economy())
                ? model.economy()
                : fields.code("economy", asked.economy(), Economy.class, null);
        String because = fields.required("why", asked.why(), LONGEST);
        if (model != null && close != null && paid != null && !model.fits(close, paid)) {
            fields.refuse("model", asked.model(), "market.model.fit");
        }
        return fields.good()
                ? Result.accepted(map.with(new SourcingMap.Choice(close, paid, model, because, today, actor.id())))
                : fields.refused();
    }

    private static boolean absent(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

package nl.schil.market.internal.application;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.schil.kernel.Fields;
import nl.schil.kernel.Ids;
import nl.schil.kernel.Result;
import nl.schil.kernel.security.Actor;
import nl.schil.market.internal.model.Category;
import nl.schil.market.internal.model.Criterion;
import nl.schil.market.internal.model.Position;
import org.jspecify.annotations.Nullable;

/** Places a category in the portfolio by answers to the criteria of its organisation. */
public final class PlaceCategory {
    private static final int LONGEST = 4000;
    private static final int BEST = 5;

    private final List<Criterion> criteria;
    private final LocalDate today;

    public PlaceCategory(List<Criterion> criteria, LocalDate today) {
        this.criteria = List.copyOf(criteria);
        this.today = today;
    }

    /** @param scores scores 1 to 5 by criterion; an absent or null one was not answered */
    public Result<Position> place(
            Actor actor,
            Category category,
            @Nullable String placedOn,
            @Nullable String remark,
            Map<String, @Nullable Integer> scores) {
        Fields fields = new Fields();
        LocalDate on =
                placedOn == null || placedOn.isBlank() ? today : MarketFields.past(fields, "placedOn", placedOn, today);
        String said = fields.optional("remark", remark, LONGEST);
        for (Map.Entry<String, @Nullable Integer> score : scores.entrySet()) {
            Integer value = score.getValue();
            if (criteria.stream().noneMatch(one -> one.code().equals(score.getKey()))) {
                fields.refuse("scores." + score.getKey(), null, "market.criterion.unknown");
            } else if (value != null && (value < 1 || value > BEST)) {
                fields.refuse("scores." + score.getKey(), value.toString(), "market.score");
            }
        }
        if (scores.values().stream().allMatch(score -> score == null)) {
            fields.refuse("scores", null, "market.position.empty");
        }
        if (!fields.good()) {
            return fields.refused();
        }
        List<Position.Answer> answers = new ArrayList<>();
        criteria.forEach(
                one -> answers.add(new Position.Answer(one.code(), one.axis(), one.weight(), scores.get(one.code()))));
        return Result.accepted(
                new Position(Ids.next(), category.id(), category.organisation(), on, actor.id(), said, answers));
    }
}

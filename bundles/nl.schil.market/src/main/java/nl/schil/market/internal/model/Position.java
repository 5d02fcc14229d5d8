package nl.schil.market.internal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers by which a category is placed on a day, with the weights that counted. */
public record Position(
        String id,
        String category,
        String organisation,
        LocalDate placedOn,
        String placedBy,
        @Nullable String remark,
        List<Answer> answers) {
    /** One answer. @param score 1 to 5, or null when nobody could say */
    public record Answer(
            String criterion,
            Axis axis,
            int weight,
            @Nullable Integer score) {
        public Answer {
            if (score != null && (score < 1 || score > 5)) {
                throw new IllegalArgumentException("a score is 1 to 5: " + score);
            }
        }
    }

    public Position {
        answers = List.copyOf(answers);
    }

    public AxisScore score(Axis axis) {
        long weighted = 0;
        long answered = 0;
        long total = 0;
        for (Answer answer : answers) {
            if (answer.axis() == axis) {
                total += answer.weight();
                answered += answer.score() == null ? 0 : answer.weight();
                weighted += answer.score() == null ? 0 : (long) answer.weight() * answer.score();
            }
        }
        return AxisScore.of(weighted, answered, total);
    }

    public Placement.Scored scored() {
        return new Placement.Scored(id, placedOn, placedBy, remark, score(Axis.IMPACT), score(Axis.RISK));
    }
}

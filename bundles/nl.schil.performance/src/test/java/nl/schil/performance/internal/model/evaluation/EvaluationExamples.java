package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.Side;
import org.jspecify.annotations.Nullable;

/** The vector of F3: B=(7,6,8,7), S*=(8,8,8,7), S=(5,6,4,6), B*=(7,7,6,7). */
public final class EvaluationExamples {
    public static final LocalDate OPENED = LocalDate.of(2026, 6, 1);
    public static final LocalDate DEADLINE = LocalDate.of(2026, 6, 30);
    public static final int[] B = {7, 6, 8, 7};
    public static final int[] S_SELF = {8, 8, 8, 7};
    public static final int[] S = {5, 6, 4, 6};
    public static final int[] B_SELF = {7, 7, 6, 7};

    private EvaluationExamples() {}

    static List<Item> items(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Item(
                        i,
                        new Bilingual("thema " + i, "theme " + i),
                        new Bilingual("leverancier " + i, "supplier " + i),
                        new Bilingual("opdrachtgever " + i, "buyer " + i),
                        i == 3))
                .toList();
    }

    static List<Mark> marks(int[] other, int[] self) {
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < other.length; i++) {
            marks.add(new Mark(i + 1, About.OTHER, other[i], "omdat"));
            marks.add(new Mark(i + 1, About.SELF, self[i], "omdat"));
        }
        return marks;
    }

    static Respondent respondent(String id, Side side, @Nullable LocalDate submittedOn, List<Mark> marks) {
        return new Respondent(id, side, "Naam " + id, null, submittedOn, marks);
    }

    static Respondent buyer(@Nullable LocalDate submittedOn) {
        return respondent("b", Side.BUYER, submittedOn, marks(B, B_SELF));
    }

    static Respondent supplier(@Nullable LocalDate submittedOn) {
        return respondent("s", Side.SUPPLIER, submittedOn, marks(S, S_SELF));
    }

    static Evaluation evaluation(
            @Nullable LocalDate openedOn,
            @Nullable Talk talk,
            @Nullable LocalDate closedOn,
            Respondent... respondents) {
        return new Evaluation(
                "e",
                "o",
                "l",
                null,
                "Jaargesprek",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 6, 30),
                DEADLINE,
                Uses.IMPROVE,
                0,
                items(4),
                List.of(respondents),
                openedOn,
                List.of(),
                talk,
                List.of(),
                closedOn,
                1);
    }
}

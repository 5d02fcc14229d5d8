package nl.schil.performance.internal.store.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.kernel.store.Reading;
import nl.schil.kernel.store.Writing;
import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.Side;
import nl.schil.performance.internal.model.evaluation.Item;
import nl.schil.performance.internal.model.evaluation.Mark;
import nl.schil.performance.internal.model.evaluation.Questionnaire;
import nl.schil.performance.internal.model.evaluation.Uses;
import org.jspecify.annotations.Nullable;

/** Evaluations that were held elsewhere, in the same tables: each side stands as one respondent that nobody can be. */
public final class ImportedEvaluations {
    private static final String NOBODY = "import:";

    private ImportedEvaluations() {}

    /** What every row of one evaluation says. */
    public record Head(
            String organisation,
            String supplier,
            String title,
            LocalDate from,
            LocalDate until,
            LocalDate openedOn,
            LocalDate deadline,
            @Nullable LocalDate talkOn) {}

    /** The evaluation of the organisation and the supplier with this title. */
    public static Optional<String> find(Reading reading, Head head) {
        return reading
                .list(
                        "SELECT id FROM performance_evaluation WHERE organisation = ? AND supplier_id = ? AND title = ?"
                                + " ORDER BY id LIMIT 1",
                        row -> row.getString(1),
                        head.organisation(),
                        head.supplier(),
                        head.title())
                .stream()
                .findFirst();
    }

    /** Whether it came in by import, and not by asking people here. */
    public static boolean imported(Reading reading, String id) {
        return !reading.list(
                        "SELECT id FROM performance_evaluation_respondent WHERE evaluation_id = ? AND id = ?",
                        row -> row.getString(1),
                        id,
                        respondent(Side.BUYER))
                .isEmpty();
    }

    public static void insert(
            Writing writing, String id, Head head, Questionnaire questionnaire, String by, LocalDate today) {
        writing.execute(
                """
                INSERT INTO performance_evaluation (id, organisation, supplier_id, title, period_from, period_until,
                    deadline, procedure, questionnaire_revision, items, created_by, created_on, opened_on, talk_on, version)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)
                """,
                id,
                head.organisation(),
                head.supplier(),
                head.title(),
                head.from(),
                head.until(),
                head.deadline(),
                Uses.Procedure.UNKNOWN,
                questionnaire.revision(),
                ItemText.of(List.of()),
                by,
                today,
                head.openedOn(),
                head.talkOn());
        for (Side side : Side.values()) {
            writing.execute(
                    "INSERT INTO performance_evaluation_respondent (evaluation_id, id, side, seq, name, submitted_on)"
                            + " VALUES (?, ?, ?, ?, ?, NULL)",
                    id,
                    respondent(side),
                    side,
                    side.ordinal() + 1,
                    "–");
        }
    }

    /**
     * Gives a pair its theme, with the statements of the questionnaire's pair of that theme, if there is one. Pairs before
     * it that were not there yet get the same until their own row comes.
     */
    public static void item(Writing writing, String id, int number, String theme, Questionnaire questionnaire) {
        List<Item> items = new ArrayList<>(
                writing
                        .list("SELECT items FROM performance_evaluation WHERE id = ?", row -> row.getString(1), id)
                        .stream()
                        .flatMap(text -> ItemText.parse(text).stream())
                        .toList());
        Bilingual words = new Bilingual(theme, theme);
        Item like = questionnaire.items().stream()
                .filter(item -> item.theme().nl().equalsIgnoreCase(theme)
                        || item.theme().en().equalsIgnoreCase(theme))
                .findFirst()
                .orElse(new Item(number, words, words, words, false));
        while (items.size() < number) {
            items.add(at(items.size() + 1, like));
        }
        items.set(number - 1, at(number, like));
        writing.execute("UPDATE performance_evaluation SET items = ? WHERE id = ?", ItemText.of(items), id);
    }

    private static Item at(int number, Item like) {
        return new Item(number, like.theme(), like.supplier(), like.buyer(), like.attractiveness());
    }

    /** Keeps a value of a side; a side counts as having answered, on the last day, from its first value on. */
    public static void mark(Writing writing, String id, Side side, Mark mark) {
        if (mark.value() == null) {
            return;
        }
        writing.execute("""
                INSERT INTO performance_evaluation_mark (evaluation_id, respondent_id, item, about, value)
                VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (evaluation_id, respondent_id, item, about) DO UPDATE SET value = excluded.value
                """, id, respondent(side), mark.item(), mark.about(), mark.value());
        writing.execute(
                "UPDATE performance_evaluation_respondent SET submitted_on ="
                        + " (SELECT deadline FROM performance_evaluation e WHERE e.id = evaluation_id)"
                        + " WHERE evaluation_id = ? AND id = ?",
                id,
                respondent(side));
    }

    private static String respondent(Side side) {
        return NOBODY + side;
    }
}

package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.schil.performance.internal.model.Side;

/**
 * What may be seen of the answers on a day: the only way from an evaluation to anything that somebody else answered.
 * Until the evaluation is revealed it gives nothing, whoever asks.
 */
public final class Sight {
    private final Evaluation evaluation;
    private final LocalDate asOf;

    private Sight(Evaluation evaluation, LocalDate asOf) {
        this.evaluation = evaluation;
        this.asOf = asOf;
    }

    /** A motivation without its author. */
    public record Motivation(int item, Side side, About about, String text) {}

    public static Sight of(Evaluation evaluation, LocalDate asOf) {
        return new Sight(evaluation, asOf);
    }

    /** The outcome for both sides; empty while it is sealed. */
    public Optional<Outcome> outcome() {
        return evaluation.revealed(asOf) ? Optional.of(Outcome.of(evaluation.items(), counting())) : Optional.empty();
    }

    /** What was explained, without names, in an order that tells nothing of who wrote it; empty while it is sealed. */
    public List<Motivation> motivations() {
        if (!evaluation.revealed(asOf)) {
            return List.of();
        }
        List<Motivation> motivations = new ArrayList<>();
        for (Respondent person : counting()) {
            for (Mark mark : person.marks()) {
                String text = mark.motivation();
                if (text != null && !text.isBlank()) {
                    motivations.add(new Motivation(mark.item(), person.side(), mark.about(), text));
                }
            }
        }
        motivations.sort(java.util.Comparator.comparingInt(Motivation::item)
                .thenComparing(Motivation::side)
                .thenComparing(Motivation::about)
                .thenComparing(Motivation::text));
        return motivations;
    }

    private List<Respondent> counting() {
        return evaluation.respondents().stream().filter(r -> r.submitted(asOf)).toList();
    }
}

package nl.schil.performance.internal.model.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

    /**
     * What was explained, without names, in an order that tells nothing of who wrote it; empty while it is sealed. What a
     * side of fewer than {@value Tally#ANONYMOUS_FROM} people explained, only that side sees.
     *
     * @param viewer side of who looks
     */
    public List<Motivation> motivations(Side viewer) {
        if (!evaluation.revealed(asOf)) {
            return List.of();
        }
        List<Motivation> motivations = new ArrayList<>();
        List<Respondent> counting = counting();
        for (Respondent person : counting) {
            long side = counting.stream()
                    .filter(other -> other.side() == person.side())
                    .count();
            if (person.side() != viewer && side < Tally.ANONYMOUS_FROM) {
                continue;
            }
            for (Mark mark : person.marks()) {
                String text = mark.motivation();
                if (text != null && !text.isBlank()) {
                    motivations.add(new Motivation(mark.item(), person.side(), mark.about(), text));
                }
            }
        }
        motivations.sort(Comparator.comparingInt(Motivation::item)
                .thenComparing(Motivation::side)
                .thenComparing(Motivation::about)
                .thenComparing(Motivation::text));
        return motivations;
    }

    private List<Respondent> counting() {
        return evaluation.respondents().stream().filter(r -> r.submitted(asOf)).toList();
    }
}

package nl.schil.innovation.internal.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An idea with all decisions about it.
 *
 * @param number number for people, unique in the organisation
 * @param expected what it should bring, in words, or null
 * @param subject whom and what it is about
 * @param submittedBy name of whoever handed it in, or null when unknown
 * @param answerDue last day on which the answer is in time, as promised on receipt
 * @param steps in order, also those taken back
 */
public record Idea(
        String id,
        String organisation,
        long version,
        int number,
        String title,
        String description,
        @Nullable String expected,
        Origin origin,
        Subject subject,
        @Nullable String submittedBy,
        LocalDate receivedOn,
        LocalDate answerDue,
        Legal legal,
        Property property,
        List<Step> steps) {
    public Idea {
        steps = List.copyOf(steps);
    }

    /**
     * What an idea is about; each may be null.
     *
     * @param supplier supplier id
     * @param contract contract id
     * @param category category code
     */
    public record Subject(
            @Nullable String supplier,
            @Nullable String contract,
            @Nullable String category) {}

    /** How it can lawfully be carried out, and why. */
    public record Legal(LegalRoute route, @Nullable String note) {}

    /**
     * Who owns what comes forth.
     *
     * @param note what exactly is whose, or null
     * @param agreedOn day of the agreement, or null
     * @param reference where it is laid down, or null
     */
    public record Property(
            Owner owner,
            @Nullable String note,
            @Nullable LocalDate agreedOn,
            @Nullable String reference) {}

    /** The decision that counts on a day; empty while nobody decided. */
    public Optional<Step> last(LocalDate asOf) {
        return steps.stream().filter(step -> step.counts(asOf)).reduce((before, after) -> after);
    }

    public Stage stage(LocalDate asOf) {
        return last(asOf).map(Step::to).orElse(Stage.IDEA);
    }

    /** First day in the stage of {@code asOf}. */
    public LocalDate since(LocalDate asOf) {
        return last(asOf).map(Step::decidedOn).orElse(receivedOn);
    }

    /** The decision that answered whoever had the idea. */
    public Optional<Step> answered(LocalDate asOf) {
        return steps.stream()
                .filter(step -> step.counts(asOf) && step.to().answers())
                .findFirst();
    }

    public Answering answering(LocalDate asOf) {
        return new Answering(
                receivedOn, answerDue, answered(asOf).map(Step::decidedOn).orElse(null));
    }
}

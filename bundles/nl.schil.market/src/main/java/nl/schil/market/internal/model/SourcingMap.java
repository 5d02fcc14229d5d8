package nl.schil.market.internal.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business-model map of a category, filled in by the buyer and one supplier. Each side sees the other's answers once both
 * were submitted.
 *
 * @param supplier id of the supplier
 * @param dueOn last day on which the supplier is asked to answer
 * @param choice what was chosen, or null
 */
public record SourcingMap(
        String id,
        String category,
        String organisation,
        long version,
        String supplier,
        LocalDate openedOn,
        LocalDate dueOn,
        MapSide buyer,
        MapSide seller,
        @Nullable Choice choice) {
    /**
     * What was chosen.
     *
     * @param model which of the seven, or null when nobody said which of a range, or none of them is meant
     */
    public record Choice(
            Relationship relationship,
            Economy economy,
            @Nullable SourcingModel model,
            String why,
            LocalDate chosenOn,
            String chosenBy) {
        public Choice {
            if (model != null && !model.fits(relationship, economy)) {
                throw new IllegalArgumentException(model + " is not " + relationship + " with " + economy);
            }
        }

        /** The model that was chosen, or those that relationship and economy allow. */
        public List<SourcingModel> models() {
            return model == null ? SourcingModel.of(relationship, economy) : List.of(model);
        }
    }

    public MapSide side(Side side) {
        return side == Side.BUYER ? buyer : seller;
    }

    /** The day on which both sides had submitted; null before. */
    public @Nullable LocalDate completeOn() {
        LocalDate ours = buyer.submittedOn();
        LocalDate theirs = seller.submittedOn();
        return ours == null || theirs == null ? null : ours.isAfter(theirs) ? ours : theirs;
    }

    public boolean complete(LocalDate asOf) {
        LocalDate day = completeOn();
        return day != null && !day.isAfter(asOf);
    }

    public SourcingMap with(Side side, MapSide said) {
        return new SourcingMap(
                id,
                category,
                organisation,
                version,
                supplier,
                openedOn,
                dueOn,
                side == Side.BUYER ? said : buyer,
                side == Side.SUPPLIER ? said : seller,
                choice);
    }

    public SourcingMap with(@Nullable Choice chosen) {
        return new SourcingMap(id, category, organisation, version, supplier, openedOn, dueOn, buyer, seller, chosen);
    }
}

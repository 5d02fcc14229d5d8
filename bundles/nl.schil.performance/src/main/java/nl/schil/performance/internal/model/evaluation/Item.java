package nl.schil.performance.internal.model.evaluation;

import nl.schil.kernel.text.Bilingual;
import nl.schil.performance.internal.model.Side;

/**
 * A mirrored pair of statements.
 *
 * @param number place in the questionnaire, from 1
 * @param theme what the pair is about
 * @param supplier what is said of the supplier: rated by the buyer, and by the supplier about itself
 * @param buyer what is said of the buyer: rated by the supplier, and by the buyer about itself
 * @param attractiveness whether what the supplier says of the buyer tells how attractive the buyer is to it
 */
public record Item(int number, Bilingual theme, Bilingual supplier, Bilingual buyer, boolean attractiveness) {
    /** The statement that somebody of {@code side} rates. */
    public Bilingual statement(Side side, About about) {
        return (side == Side.BUYER) == (about == About.OTHER) ? supplier : buyer;
    }
}

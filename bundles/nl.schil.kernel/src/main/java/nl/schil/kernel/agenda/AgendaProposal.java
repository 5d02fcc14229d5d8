package nl.schil.kernel.agenda;

import nl.schil.kernel.text.Text;

/**
 * A subject that the records ask for.
 *
 * @param id stable among the proposals of its module, so that a subject is not put on one agenda twice
 * @param subject what to talk about
 * @param reason why, with the numbers
 * @param route route of the page in the workbench where the numbers stand
 * @param weight the most pressing first: 0 can wait, 100 must be dealt with in this meeting
 */
public record AgendaProposal(String id, Text subject, Text reason, String route, int weight) {
    public AgendaProposal {
        if (weight < 0 || weight > 100) {
            throw new IllegalArgumentException("a weight is 0 to 100: " + weight);
        }
    }
}

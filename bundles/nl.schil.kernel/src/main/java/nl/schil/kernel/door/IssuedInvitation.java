package nl.schil.kernel.door;

/**
 * A new invitation with its link.
 *
 * @param invitation what is kept of it
 * @param link address within this installation that the person opens, for example {@code /door#…}; it holds the secret
 *     behind the number sign, where browsers do not send it, and cannot be asked for again
 * @param mailed whether the person gets the link by mail: an address is known, and mail is configured
 */
public record IssuedInvitation(Invitation invitation, String link, boolean mailed) {
    /** A link that is not mailed. */
    public IssuedInvitation(Invitation invitation, String link) {
        this(invitation, link, false);
    }

    /** Never shows the link. */
    @Override
    public String toString() {
        return invitation.toString();
    }
}

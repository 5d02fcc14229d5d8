package nl.schil.kernel.door;

import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An invitation that is to be given; the meanings are those of {@link Invitation}.
 *
 * @param purpose lower-case letters and dashes, for example {@code evaluation}
 */
public record NewInvitation(
        String purpose,
        String subject,
        String organisation,
        String supplierId,
        String title,
        String name,
        @Nullable String email,
        LocalDate expiresOn) {
    private static final Pattern PURPOSE = Pattern.compile("[a-z]+(-[a-z]+)*");

    /** @throws IllegalArgumentException when the purpose has another form */
    public NewInvitation {
        if (!PURPOSE.matcher(purpose).matches()) {
            throw new IllegalArgumentException("a purpose has lower-case letters and dashes: " + purpose);
        }
    }

    /** Names nobody, so that it may stand in a log. */
    @Override
    public String toString() {
        return "NewInvitation for " + purpose + " " + subject;
    }
}
